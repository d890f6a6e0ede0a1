import { TemplateFault } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { PrintFailed } from './press.ts'
import { prefixPlaces } from './read-content.ts'
import { displayPath, userPath } from './user-path.ts'

/**
 * The findings that an exception of rendering or printing carries: what a template does wrong shows only when it is filled, and a document
 * that cannot be printed must end what would be written with it. Any other exception is a mistake of ours and is thrown on.
 * @param templates the templates folder, as the user gave it
 */
export function findingsOf(error: unknown, templates: string): Diagnostic[] {
  if (error instanceof PrintFailed) return [...error.diagnostics]
  if (error instanceof TemplateFault) return [prefixPlaces(error.diagnostic, displayPath(userPath(templates)))]
  throw error
}
