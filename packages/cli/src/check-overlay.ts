import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { CompiledTemplates } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import type { Overlay } from './read-look.ts'

/** Files of a brand's own templates that it may not replace, or that nothing uses. Places name paths as under templates/. */
export function checkOverlay({ files }: Overlay, own: SourceTree, { included }: CompiledTemplates): Diagnostic[] {
  return [...files.keys()].flatMap((path) => {
    if (!path.startsWith('report/') || path === 'report/frame.hbs') return [codes.notReplaceable.at(wholeFile(path), { path })]
    const used = own.has(path) || isTemplateFolder(path) || included.has(path.replace(/\.hbs$/, ''))
    return used ? [] : [codes.unusedTemplate.at(wholeFile(path), { path, known: [...own.keys()] })]
  })
}

/** What stands in the folder of a template of its own: the template, what it is made for, and answers to try it with. */
function isTemplateFolder(path: string): boolean {
  return /^report\/[^/]+\/(?:report\.hbs|template\.yaml|[^/]+\.answers\.yaml)$/.test(path)
}
