import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { PdfOutlineEntry, PrintOutlineEntry } from '../print-job.ts'
import { numberPages } from './read-destinations.ts'

/** One line of the outline as Chromium wrote it. */
interface OutlineItem {
  entry: PDFDict
  title: string
  /** From 1; a heading that skips a level stands directly below the one above it. */
  depth: number
  page: number
}

/**
 * Gives the outline of a PDF the titles that it must have: where a heading wraps or holds a line break, Chromium's lacks a space.
 * Gives the outline as it then is, or the first line in which it is another than expected.
 */
export function mendOutline(document: PDFDocument, expected: readonly PrintOutlineEntry[], place: Place): PdfOutlineEntry[] | Diagnostic {
  const items = readOutline(document)
  const depths = nestDepths(expected)
  for (let index = 0; index < Math.max(items.length, expected.length); index += 1) {
    const [item, entry, depth] = [items[index], expected[index], depths[index]]
    const agrees = item && entry && item.depth === depth && isPrintOf(item.title, entry.title)
    if (agrees) item.entry.set(PDFName.Title, PDFHexString.fromText(entry.title))
    else
      return codes.outlineDiffers.at(place, { line: index + 1, printed: describe(item?.title, item?.depth), expected: describe(entry?.title, depth) })
  }
  return expected.map((entry, index) => ({ ...entry, page: items[index]?.page ?? 0 }))
}

function describe(title: string | undefined, depth: number | undefined): string {
  return title === undefined ? 'nothing' : `“${title}” at depth ${depth}`
}

function readOutline(document: PDFDocument): OutlineItem[] {
  const pageNumberOf = numberPages(document)
  const items: OutlineItem[] = []
  const walk = (parent: PDFDict | undefined, depth: number) => {
    for (let entry = child(parent, 'First'); entry; entry = child(entry, 'Next')) {
      const title = entry.lookup(PDFName.Title, PDFString, PDFHexString).decodeText()
      items.push({ entry, title, depth, page: pageNumberOf(entry.lookupMaybe(PDFName.of('Dest'), PDFArray)) ?? 0 })
      walk(entry, depth + 1)
    }
  }
  walk(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), 1)
  return items
}

function child(entry: PDFDict | undefined, key: 'First' | 'Next'): PDFDict | undefined {
  return entry?.lookupMaybe(PDFName.of(key), PDFDict)
}

/** How deep each line comes to stand when every line hangs below the nearest line before it that has less depth. */
function nestDepths(entries: readonly PrintOutlineEntry[]): number[] {
  const open: number[] = []
  return entries.map(({ depth }) => {
    while ((open.at(-1) ?? 0) >= depth) open.pop()
    return open.push(depth)
  })
}

/**
 * Whether a printed heading is this title. The page may add white space, capital letters, numbering and footnote marks, and say a part
 * twice: where a heading that begins a page has lines narrower than its font, Chromium draws it out of sight on the page before, too.
 */
function isPrintOf(printed: string, title: string): boolean {
  return rightToLeft.test(title) ? hasLettersOf(printed, title) : hasTextOf(printed, title)
}

/** Letters of scripts that run from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Chromium writes the words of such a heading in the order of the page, from left to right: the letters can be compared, their order cannot. */
function hasLettersOf(printed: string, title: string): boolean {
  const rest = letters(printed)
  for (const letter of letters(title)) {
    const at = rest.indexOf(letter)
    if (at >= 0) rest.splice(at, 1)
    else if (!printed.includes(cutOff)) return false
  }
  const wanted = new Set(letters(title))
  return rest.every((letter) => wanted.has(letter) || /\p{N}/u.test(letter))
}

function letters(text: string): string[] {
  return [...fold(text)].filter((character) => /[\p{L}\p{N}]/u.test(character))
}

function hasTextOf(printed: string, title: string): boolean {
  const wanted = fold(title)
  let next = 0
  for (const [index, part] of printed.split(cutOff).map(fold).entries()) {
    if (index > 0) next = part === '' ? wanted.length : Math.max(next, wanted.indexOf(part.slice(0, 8), next))
    for (const character of part) {
      if (wanted.startsWith(character, next)) next += character.length
      else if (!wanted.includes(character) && !/[\p{N}\p{P}\p{S}]/u.test(character)) return false
    }
  }
  return next >= wanted.length
}

/** Stands in a heading that has more lines than the page gives it, in place of the end of the last line that is shown; what is out of sight follows. */
const cutOff = '…'

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{C}]/gu, '')
}
