import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { strFromU8 } from 'fflate'
import { contentTypes, readContentTypes } from '../package/content-types.ts'
import { openPackage } from '../package/open-package.ts'
import { readXml } from '../package/read-xml.ts'
import { sealPackage, type WordParts } from '../package/seal-package.ts'
import { settleIds } from '../package/settle-ids.ts'
import { checkTags } from './check-tags.ts'
import { shorten } from './danger.ts'
import { fillParts } from './fill-parts.ts'
import { findDangers } from './find-dangers.ts'
import { growTags, type TagNode } from './grow-tags.ts'
import { measureFill, mostFilled } from './measure-fill.ts'
import { readParagraphs } from './read-paragraphs.ts'
import { readTags, type Tag, type TagFault } from './read-tags.ts'
import type { WordData } from './word-data.ts'
import { wordShape } from './word-shape.ts'

/**
 * Fills an agency's own Word template (.docx) with a report. Tags are `{name}`, `{#list}…{/list}`, `{#name}…{/name}` where there is one and
 * `{^name}…{/name}` where there is none; TAGS.md lists the names. Nothing in it is run or fetched; what could be is refused, and so is what
 * cannot be filled: then there is no value. `path` is what findings name. The same template and data give the same bytes.
 */
export function fillWordTemplate({ path, bytes }: { path: string; bytes: Uint8Array }, data: WordData): Checked<Uint8Array> {
  const opened = openPackage(path, bytes)
  if (opened.value === undefined) return { value: undefined, diagnostics: opened.diagnostics }
  const types = readContentTypes(opened.value)
  const unusable = [...checkKind(path, opened.value, types), ...checkXml(path, opened.value), ...findDangers(path, opened.value, types)]
  if (unusable.length > 0) return { value: undefined, diagnostics: unusable }
  const fillable = fillableParts(opened.value, types)
  const checked = [...fillable.values()].map((part) => checkPart(path, part, data))
  const diagnostics = checked.flatMap((part) => part.diagnostics)
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  const filled = fillParts(path, { fillable, all: opened.value, tags: checked.flatMap(({ tags }) => tags) }, data)
  if (filled.value === undefined) return { value: undefined, diagnostics: filled.diagnostics }
  return { value: sealPackage(settleIds(new Map([...opened.value, ...filled.value]))), diagnostics: [] }
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

function checkPart(file: string, bytes: Uint8Array, data: WordData): { tags: Tag[]; diagnostics: Diagnostic[] } {
  const { tags, faults } = readTags(readParagraphs(bytes))
  const grown = growTags(tags)
  const broken = [...faults, ...grown.faults].map((fault) => brokenTag(file, fault))
  const wrong = checkTags(file, grown.nodes, [wordShape])
  return { tags, diagnostics: broken.length + wrong.length > 0 ? [...broken, ...wrong] : checkSize(file, grown.nodes, data) }
}

function brokenTag(file: string, { raw, why, paragraph }: TagFault): Diagnostic {
  return codes.brokenWordTag.at(wholeFile(file), { tag: raw, paragraph: shorten(paragraph.text), why })
}

function checkSize(file: string, nodes: readonly TagNode[], data: WordData): Diagnostic[] {
  const isTooMuch = measureFill(nodes, data) > mostFilled
  return isTooMuch ? [codes.templateTooMuch.at(wholeFile(file), { limit: `more than ${mostFilled} characters` })] : []
}
