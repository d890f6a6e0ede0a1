import type { Catalogue } from '../catalogue.ts'
import { toGettextLanguage } from './language-tag.ts'

/** The order in which gettext’s own tools write the fields they know. */
const order = [
  'Project-Id-Version',
  'Report-Msgid-Bugs-To',
  'POT-Creation-Date',
  'PO-Revision-Date',
  'Last-Translator',
  'Language-Team',
  'Language',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Plural-Forms',
]

/** What `msgfmt --check` asks for, beside those that follow from the locale; empty, because a date would make every build another. */
const asked = ['Project-Id-Version', 'PO-Revision-Date', 'Last-Translator', 'Language-Team']

/**
 * The fields of the header in the order in which they are written: those that gettext knows, then the others by name. Fields that
 * tools ask for are added, empty; the encoding is always UTF-8, and the language the catalogue’s, written as it was where that names it.
 */
export function canonicalHeaders({ locale, headers }: Pick<Catalogue, 'locale' | 'headers'>): Map<string, string> {
  const fields = new Map([
    ...asked.map((name) => [name, ''] as const),
    ['Language', toGettextLanguage(locale)],
    ...headers,
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=UTF-8'],
    ['Content-Transfer-Encoding', '8bit'],
  ])
  const others = [...fields.keys()].filter((name) => !order.includes(name)).sort()
  return new Map([...order, ...others].flatMap((name) => (fields.has(name) ? [[name, fields.get(name) ?? ''] as const] : [])))
}

/** The fields that the text of a header holds; of one that stands twice, the last. Names that gettext knows are written its way. */
export function readHeaders(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const [, name, value = ''] = line.match(/^\s*([^:\s][^:]*?)\s*:(.*)$/) ?? []
      return name === undefined ? [] : [[order.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name, value.trim()] as const]
    }),
  )
}
