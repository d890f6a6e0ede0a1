import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { strFromU8 } from 'fflate'
import { contentTypes, readContentTypes } from '../package/content-types.ts'
import { openPackage } from '../package/open-package.ts'
import { readXml } from '../package/read-xml.ts'
import type { WordParts } from '../package/seal-package.ts'
import { checkTags } from './check-tags.ts'
import { shorten } from './danger.ts'
import type { TemplateParts } from './fill-parts.ts'
import { findDangers } from './find-dangers.ts'
import { growTags, type TagNode } from './grow-tags.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { readTags, type Tag, type TagFault } from './read-tags.ts'
import { wordShape } from './word-shape.ts'

/** An agency's Word template, unpacked and checked: nothing in it runs or fetches anything, and every tag is one that a report has. */
export interface WordTemplate extends TemplateParts {
  /** What findings name. */
  path: string
  /** The tags of each part that is filled, as they stand in each other. */
  nodes: readonly (readonly TagNode[])[]
}

/** Opens a Word template (.docx) to fill it as often as one likes. No value where it has any fault. */
export function openWordTemplate({ path, bytes }: { path: string; bytes: Uint8Array }): Checked<WordTemplate> {
  const { value: all, diagnostics } = openPackage(path, bytes)
  if (all === undefined) return { value: undefined, diagnostics }
  const types = readContentTypes(all)
  const unusable = [...checkKind(path, all, types), ...checkXml(path, all), ...findDangers(path, all, types)]
  if (unusable.length > 0) return { value: undefined, diagnostics: unusable }
  const fillable = fillableParts(all, types)
  const checked = [...fillable.values()].map((part) => checkPart(path, part))
  const faults = checked.flatMap((part) => part.diagnostics)
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  return { value: { path, all, fillable, tags: checked.flatMap(({ tags }) => tags), nodes: checked.map(({ nodes }) => nodes) }, diagnostics: [] }
}

/** A .docx says that it is one; other kinds of Word files say what else they are. */
function checkKind(file: string, parts: WordParts, types: ReadonlyMap<string, string>): Diagnostic[] {
  const [main] = [...types].filter(([, type]) => type === contentTypes.document).map(([path]) => parts.get(path))
  // The library that fills tags knows elements by the prefix that Word and LibreOffice give them.
  if (main !== undefined && /<w:document[\s>]/.test(strFromU8(main))) return []
  const why = main === undefined ? kindOf([...types.values()]) : 'its XML is not written as Word writes it'
  return [codes.wordTemplateUnreadable.at(wholeFile(file), { why })]
}

function kindOf(types: readonly string[]): string {
  if (types.includes(contentTypes.template)) return 'it is a .dotx file, from which Word makes documents'
  return types.some((type) => /ms-word\..*macroenabled/i.test(type)) ? 'it is a .docm or .dotm file, which holds macros' : 'it holds no Word document'
}

function checkXml(file: string, parts: WordParts): Diagnostic[] {
  return [...parts].flatMap(([path, bytes]) => {
    const fault = /\.(xml|rels|svg)$/i.test(path) ? readXml(bytes, {}) : undefined
    return fault === undefined ? [] : [codes.wordTemplateUnreadable.at(wholeFile(file), { why: `${path} is damaged or no XML of Word’s: ${fault}` })]
  })
}

/** The parts in which tags are filled: text, heads and feet of pages, footnotes, and what the document says of itself. */
function fillableParts(parts: WordParts, types: ReadonlyMap<string, string>): WordParts {
  const { document, header, footer, footnotes, core } = contentTypes
  const wanted = [document, header, footer, footnotes, core]
  return new Map([...parts].filter(([path]) => wanted.includes(types.get(path) ?? '')))
}

function checkPart(file: string, bytes: Uint8Array): { tags: Tag[]; nodes: TagNode[]; diagnostics: Diagnostic[] } {
  const { tags, faults } = readTags(readParagraphs(bytes))
  const grown = growTags(tags)
  const broken = [...faults, ...grown.faults].map((fault) => brokenTag(file, fault))
  return { tags, nodes: grown.nodes, diagnostics: [...broken, ...checkTags(file, grown.nodes, [wordShape])] }
}

function brokenTag(file: string, { raw, why, paragraph }: TagFault): Diagnostic {
  return codes.brokenWordTag.at(wholeFile(file), { tag: raw, paragraph: shorten(paragraph.text), why })
}
