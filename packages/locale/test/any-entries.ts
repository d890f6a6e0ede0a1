import fc from 'fast-check'
import type { CatalogueEntry } from '../src/catalogue.ts'

/** Texts of every kind: any character at all, halves of pairs too, and what XML, Markdown and right-to-left scripts are made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '<',
        '>',
        '&',
        '&amp;',
        '&#1;',
        '"',
        "'",
        '\r',
        '\n',
        '\r\n',
        '\t',
        ' ',
        '\0',
        '\u001b',
        '\u0085',
        '\ufffe',
        '😀',
        'עב',
        '\u202e',
        '{n}',
        '**b**',
        '<!--',
        '-->',
        '<?x?>',
        '<cp hex="00"/>',
      ),
    )
    .map((parts) => parts.join('')),
)

/** As comments of a PO file are read: one line, no white space around it. */
const anyLine = anyText.map((value) => value.replace(/\s+/g, ' ').trim())

const anyEntry: fc.Arbitrary<CatalogueEntry> = fc.record(
  {
    unit: anyText.filter((value) => value !== ''),
    source: anyText,
    translation: anyText,
    stale: fc.boolean(),
    previous: anyText,
    reviewed: fc.boolean(),
    notes: fc.array(anyLine.filter((value) => value !== 'not reviewed')),
    extracted: fc.array(anyLine),
    references: fc.constant([]),
    flags: fc.constant([]),
    obsolete: fc.constant(false),
  },
  { requiredKeys: ['unit', 'source', 'translation', 'stale', 'reviewed', 'notes', 'extracted', 'references', 'flags', 'obsolete'] },
)

/** Entries of one catalogue, each of another unit. */
export const anyEntries: fc.Arbitrary<CatalogueEntry[]> = fc.uniqueArray(anyEntry, { selector: ({ unit }) => unit, minLength: 1, maxLength: 6 })
