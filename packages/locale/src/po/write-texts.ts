import { po } from 'gettext-parser'

/**
 * The greatest width of a line in columns, as gettext’s own tools have it. Poedit, Weblate and msgmerge wrap so unless told not to, so a
 * catalogue that comes back from them has few lines that differ: only where their tables of line breaks are of another Unicode version.
 */
const WIDTH = 79

/** The three texts of an entry as lines of a PO file, wrapped. `prefix` is `#~ ` for an obsolete entry, else empty. */
export function writeTexts({ unit, source, translation }: { unit?: string; source: string; translation: string }, prefix: '' | '#~ '): string[] {
  const entry = { ...(unit === undefined ? {} : { msgctxt: unit }), msgid: source, msgstr: [translation] }
  return compile(entry, prefix !== '', WIDTH)
}

/** The previous source text as lines of comments. */
export function writePrevious(source: string, prefix: '#| ' | '#~| '): string[] {
  // The library wraps for “#~ ”, which is as wide as “#| ”.
  const lines = compile({ msgctxt: '-', msgid: source, msgstr: [''] }, true, WIDTH + 3 - prefix.length)
  return lines.slice(1, -1).map((line) => prefix + line.slice('#~ '.length))
}

/** One entry alone: in a table of all, the library would move units with ids like numbers to the front. */
function compile(entry: { msgctxt?: string; msgid: string; msgstr: string[] }, obsolete: boolean, foldLength: number): string[] {
  const table = { [entry.msgctxt ?? '-']: { [entry.msgid]: entry } }
  const text = po
    .compile({ charset: 'utf-8', headers: {}, translations: obsolete ? {} : table, obsolete: obsolete ? table : {} }, { foldLength })
    .toString()
  return text
    .slice(text.indexOf('\n\n') + 2)
    .trimEnd()
    .split('\n')
}
