import { codes } from '@ai-toolkit/diagnostics'
import type { Block, Diagnostic, Inline, Place } from '@ai-toolkit/model'
import { isRefused, onlyParagraph, readMarkdown, sourceInlines, type TextFinding } from '../markdown/read-markdown.ts'
import { checkTermUses } from './check-term-uses.ts'
import type { FormatCheck } from './check-translation.ts'
import { compareMarks } from './compare-marks.ts'

/** A paragraph of inline Markdown: the same targets, marks and code as the source, in whatever order the language wants. */
export const checkMarkdown: FormatCheck = (unit, translation, context) => {
  const { placeAt } = context
  const read = readMarkdown(translation, placeAt)
  const inlines = onlyParagraph(read.blocks)
  if (isRefused(read)) return { value: undefined, diagnostics: diagnosticsOf(read.findings) }
  if (inlines === undefined) return { value: undefined, diagnostics: [codes.translationBlock.at(placeAt(), { found: describeBlocks(read.blocks) })] }
  const source = sourceInlines(unit)
  return {
    value: { text: translation, inlines },
    diagnostics: [...compareInlines(source, inlines, read.findings, placeAt), ...checkTermUses(inlines, context)],
    words: { source: wordsIn(source), found: wordsIn(inlines) },
  }
}

const blockNames: Readonly<Record<string, string>> = {
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quotation',
  table: 'a table',
  code: 'a block of code',
  thematicBreak: 'a dividing line',
  box: 'a box',
  figure: 'a figure',
  insert: 'an insert',
}

function describeBlocks(blocks: readonly Block[]): string {
  return blocks.length > 1 ? `${blocks.length} blocks` : (blockNames[blocks[0]?.type ?? ''] ?? 'nothing')
}

/** Of a fault that shows in several ways, the way that says most. */
function compareInlines(source: readonly Inline[], found: readonly Inline[], findings: readonly TextFinding[], placeAt: () => Place): Diagnostic[] {
  // Most units have nothing but text.
  if (findings.length === 0 && source.every(isText) && found.every(isText)) return []
  const marks = compareMarks(source, found, placeAt)
  const lost = findings.find(isLostPair)
  // A link that is not closed is missing, and is told of as such.
  const missesLink = marks.some(({ code }) => code === codes.translationLinks.code)
  const others = findings.filter((finding) => !isLostPair(finding) && !(missesLink && isStray(finding) && finding.text === ']('))
  return [
    ...marks,
    ...diagnosticsOf(others),
    ...(lost === undefined ? compareEmphasis(source, found, placeAt) : [codes.translationLostMark.at(lost.diagnostic.place, { mark: lost.text })]),
    ...compareBreaks(source, found, placeAt),
  ]
}

function isText({ type }: Inline): boolean {
  return type === 'text'
}

/** Asterisks or tildes that are read as text, which keeps what they should set off from being set off. */
function isLostPair(finding: TextFinding): boolean {
  return isStray(finding) && /^(?:\*\*|~~)$/.test(finding.text)
}

function isStray({ diagnostic }: TextFinding): boolean {
  return diagnostic.code === codes.strayMarkup.code
}

function compareEmphasis(source: readonly Inline[], found: readonly Inline[], placeAt: () => Place): Diagnostic[] {
  const counts = { expected: countIn(source, isEmphasis), found: countIn(found, isEmphasis) }
  return counts.expected === counts.found ? [] : [codes.translationEmphasis.at(placeAt(), counts)]
}

function compareBreaks(source: readonly Inline[], found: readonly Inline[], placeAt: () => Place): Diagnostic[] {
  const counts = { expected: countIn(source, isBreak), found: countIn(found, isBreak) }
  return counts.expected === counts.found ? [] : [codes.translationBreaks.at(placeAt(), counts)]
}

function countIn(inlines: readonly Inline[], isCounted: (inline: Inline) => boolean): number {
  let count = 0
  for (const inline of inlines) {
    if (isCounted(inline)) count += 1
    if ('children' in inline) count += countIn(inline.children, isCounted)
  }
  return count
}

function isEmphasis({ type }: Inline): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'delete'
}

function isBreak({ type }: Inline): boolean {
  return type === 'break'
}

/** What readers read, without addresses, notes and code. */
function wordsIn(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.value : 'children' in inline ? wordsIn(inline.children) : ' ')).join('')
}

function diagnosticsOf(findings: readonly TextFinding[]): Diagnostic[] {
  return findings.map(({ diagnostic }) => diagnostic)
}
