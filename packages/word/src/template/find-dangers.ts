import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { type Relation, readRelations } from '../package/relations.ts'
import type { WordParts } from '../package/seal-package.ts'
import { type Danger, isPlainAddress, shorten } from './danger.ts'
import { findActiveContent } from './find-active-content.ts'

/**
 * Finds what makes a template do more than be read: macros, controls, embedded objects, content that is fetched from elsewhere, fields that
 * run something. A report goes to many people, and what is in its template would go with it.
 */
export function findDangers(file: string, parts: WordParts, types: ReadonlyMap<string, string>): Diagnostic[] {
  const dangers = [...strangeParts(parts), ...strangeTypes(types), ...readRelations(parts).flatMap(strangeRelation)]
  const active = [...parts].flatMap(([path, bytes]) => findActiveContent(path, bytes))
  const byWording = new Map([...dangers, ...active].map((danger) => [`${danger.what} in ${danger.part}`, danger]))
  return [...byWording.values()].map((danger) => codes.wordTemplateUnsafe.at(wholeFile(file), danger))
}

/** What a document to be read is made of. */
const plainEndings = new Set(['xml', 'rels', 'png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'svg', 'emf', 'wmf', 'odttf', 'fntdata'])

const strangePaths: readonly [RegExp, string][] = [
  [/vba(project|data)/i, 'macros'],
  [/(^|\/)activex\//i, 'ActiveX controls'],
  [/(^|\/)embeddings\//i, 'embedded objects'],
  [/(^|\/)(customui|usercustomization|attachedtoolbars)/i, 'buttons of its own in the ribbon'],
  [/(^|\/)webextensions\//i, 'a web add-in'],
]

function strangeParts(parts: WordParts): Danger[] {
  return [...parts.keys()].flatMap((part) => {
    const known = strangePaths.find(([pattern]) => pattern.test(part))
    if (known !== undefined) return [{ part, what: known[1] }]
    const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
    return plainEndings.has(ending) ? [] : [{ part, what: `a file of the kind “${ending}”` }]
  })
}

function strangeTypes(types: ReadonlyMap<string, string>): Danger[] {
  return [...types].flatMap(([part, type]) => {
    if (/macroenabled|vbaproject|vbadata/i.test(type)) return [{ part, what: 'macros' }]
    return /oleobject|activex|html|rtf/i.test(type) ? [{ part, what: `content of the type ${type}` }] : []
  })
}

/** Kinds of relations that bring in something that runs, or content that is no part of the document. */
const strangeRelations = new Map([
  ['oleObject', 'an embedded object'],
  ['package', 'an embedded file'],
  ['control', 'a control'],
  ['aFChunk', 'a document in another format'],
  ['subDocument', 'a document that is read in'],
  ['attachedTemplate', 'an attached template'],
  ['vbaProject', 'macros'],
  ['mailMergeSource', 'a source of mail merge'],
  ['mailMergeHeaderSource', 'a source of mail merge'],
  ['recipientData', 'recipients of mail merge'],
  ['frame', 'a frame'],
  ['webextension', 'a web add-in'],
  ['webextensiontaskpanes', 'a web add-in'],
  ['extensibility', 'buttons of its own in the ribbon'],
])

function strangeRelation({ from, type, target, isExternal }: Relation): Danger[] {
  const part = from === '' ? 'the package' : from
  const strange = strangeRelations.get(type)
  if (strange !== undefined) return [{ part, what: `${strange} (${shorten(target)})` }]
  const leadsOut = isExternal || /^[a-z][a-z0-9+.-]*:|^[\\/]{2}/i.test(target)
  const isLink = type === 'hyperlink' && isPlainAddress(target)
  return leadsOut && !isLink ? [{ part, what: `a ${type} that lies elsewhere (${shorten(target)})` }] : []
}
