import { codes, type PlaceFinder } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { CST, ErrorCode, YAMLError } from 'yaml'
import { walkTokens } from './walk-tokens.ts'

interface Explanation {
  code: ErrorCode
  /** Which of the library's messages under this code; absent for all. */
  about?: RegExp
  what: string
  fix?: string
}

/** The errors of yaml 2.9 in an editor's words; the first that fits is taken. */
const explanations: Explanation[] = [
  { code: 'TAB_AS_INDENT', what: 'A tab stands where spaces must indent', fix: 'Indent with spaces, two for each level.' },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    about: /Nested mappings/,
    what: 'A second “: ” stands on this line, or the next line is indented too far',
    fix: 'Put a text with “: ” in quotes; let the fields of one group begin in the same column.',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    what: 'This line has no “: ”, or the next one is indented otherwise than its neighbours',
    fix: 'Write “name: value”, or let the fields of one group begin in the same column.',
  },
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    what: 'The entries of a list begin in different columns',
    fix: 'Let every “- ” of one list begin in the same column.',
  },
  {
    code: 'BAD_INDENT',
    about: /All .* same column|start on the same/i,
    what: 'This begins in another column than what it belongs to',
    fix: 'Let the fields of one group, and every “- ” of one list, begin in the same column.',
  },
  {
    code: 'BAD_INDENT',
    about: /Block scalar/,
    what: 'The text behind “|” or “>” is not indented further than its name',
    fix: 'Indent each line of the text by two spaces more than its name.',
  },
  {
    code: 'MISSING_CHAR',
    about: /Implicit map keys/,
    what: 'This line has no “: ” behind the name of a field',
    fix: 'Write “name: value”, or indent the line so that it continues the text above it.',
  },
  {
    code: 'MISSING_CHAR',
    about: /Missing (?:, or :|, between)/,
    what: 'A comma is missing before this',
    fix: 'Put commas between the entries in brackets.',
  },
  { code: 'MISSING_CHAR', about: /Missing space after :/, what: 'A space is missing behind “:”', fix: 'Write “name: value” with a space.' },
  {
    code: 'MISSING_CHAR',
    about: /Comments must/,
    what: 'A space is missing before “#”',
    fix: 'Put a space before a comment; put a text with “#” in quotes.',
  },
  {
    code: 'MISSING_CHAR',
    about: /Sequence item without/,
    what: 'This stands in a list and has no “- ” before it',
    fix: 'Begin the entry with “- ”.',
  },
  { code: 'BAD_SCALAR_START', what: 'A text cannot begin with this sign', fix: 'Put the text in quotes.' },
  {
    code: 'BAD_DQ_ESCAPE',
    what: 'Between double quotes, this backslash with what follows has no meaning',
    fix: 'Write the backslash twice, or use single quotes.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    about: /at node end/,
    what: 'This stands behind a value that is already complete',
    fix: 'Put the whole text in quotes; write a quotation mark inside single quotes twice.',
  },
  { code: 'UNEXPECTED_TOKEN', about: /Unexpected (?:,|empty item)/, what: 'There is a comma too many here', fix: 'Remove the comma.' },
  {
    code: 'UNEXPECTED_TOKEN',
    about: /block-seq-ind on same line/,
    what: 'A list cannot begin on the line of its name',
    fix: 'Begin each entry on a line of its own, or put a text that begins with “- ” in quotes.',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    about: /header includes/,
    what: 'Behind “|” or “>” the line must end',
    fix: 'Begin the text on the next line, indented.',
  },
]

/** The library's message where a quotation mark or a bracket was not closed: it points at the end, an editor looks for the beginning. */
const neverClosed = /^Missing closing|and end with a/

/**
 * What is wrong with the syntax: one finding a line, as what the parser finds further along a line follows from the first.
 * What is reported elsewhere (tags, aliases, depth) is left out.
 */
export function explainYamlErrors(errors: readonly YAMLError[], tokens: readonly CST.Token[], places: PlaceFinder): Diagnostic[] {
  const ours = errors.filter(({ code }) => !reportedElsewhere.has(code))
  const openings = explainOpenings(ours, tokens, places)
  const others = ours.filter(({ message }) => openings.length === 0 || !neverClosed.test(message)).map((error) => explain(error, places))
  const perLine = new Map<number, Diagnostic>()
  for (const diagnostic of [...openings, ...others].sort(byPlace)) {
    const { line } = diagnostic.place.start
    if (!perLine.has(line)) perLine.set(line, diagnostic)
  }
  return [...perLine.values()]
}

const reportedElsewhere = new Set<ErrorCode>(['TAG_RESOLVE_FAILED', 'BAD_ALIAS', 'ALIAS_PROPS', 'BAD_DIRECTIVE', 'RESOURCE_EXHAUSTION'])

function byPlace({ place: { start: a } }: Diagnostic, { place: { start: b } }: Diagnostic): number {
  return a.line - b.line || a.column - b.column
}

function explain({ code, message, pos }: YAMLError, places: PlaceFinder): Diagnostic {
  const known = explanations.find((explanation) => explanation.code === code && (explanation.about?.test(message) ?? true))
  const fix = known?.fix
  return codes.yamlSyntax.at(places.placeAt(...pos), { what: known?.what ?? 'This cannot stand here' }, fix === undefined ? {} : { fix })
}

/** A finding where each quotation mark and bracket opens that is never closed. */
function explainOpenings(errors: readonly YAMLError[], tokens: readonly CST.Token[], places: PlaceFinder): Diagnostic[] {
  const ends = new Set(errors.filter(({ message }) => neverClosed.test(message)).map(({ pos }) => pos[0]))
  if (ends.size === 0) return []
  const openings = [...walkTokens(tokens)].filter(
    (token) => isUnclosedBracket(token) || (isQuote(token) && ends.has(token.offset + token.source.length)),
  )
  return openings.map((token) => {
    const sign = isQuote(token) ? 'quotation mark' : 'bracket'
    return codes.yamlSyntax.at(
      places.placeAt(token.offset, token.offset + 1),
      { what: `A ${sign} opens here and is never closed` },
      { fix: 'Close it.' },
    )
  })
}

function isQuote(token: CST.Token): token is CST.FlowScalar {
  return token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar'
}

function isUnclosedBracket(token: CST.Token): boolean {
  if (token.type !== 'flow-collection') return false
  const closing = token.start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end'
  return !token.end.some(({ type }) => type === closing)
}
