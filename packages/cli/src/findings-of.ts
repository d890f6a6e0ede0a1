import { DiagnosedError } from '@ai-toolkit/diagnostics'
import { TemplateFault } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { movePlaces } from './read-content.ts'

/** A document could not be made; what was to be written with it must not be. */
export class DraftFailed extends DiagnosedError {}

/**
 * The findings that an exception of rendering or printing carries: what a template does wrong shows only when it is filled, and a document
 * that cannot be printed must end what would be written with it. Any other exception is a mistake of ours and is thrown on.
 * @param fileOf the file of a template, as the user would name it
 */
export function findingsOf(error: unknown, fileOf: (path: string) => string): Diagnostic[] {
  if (error instanceof DiagnosedError) return [...error.diagnostics]
  if (error instanceof TemplateFault) return [movePlaces(error.diagnostic, fileOf)]
  throw error
}
