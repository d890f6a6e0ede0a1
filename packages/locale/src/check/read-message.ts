import { type MessageFormatElement, type PluralElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { isPlainMessage } from '../is-plain-message.ts'

/** How a message uses the values that the program gives it. */
export interface ReadMessage {
  /** As translators write it, each once: `{n}`, `{n, number, ::.##}`, `{n, plural}`, `{n, select, yes}`; `#` is `{n, number}`. */
  uses: string[]
  plurals: PluralUse[]
  /** The words of all branches. */
  words: string
}

/** A plural or an ordinal, and what it tells apart. */
export interface PluralUse {
  argument: string
  type: Intl.PluralRuleType
  /** Those that have a branch. */
  categories: readonly string[]
  /** The numbers that have a branch of their own, such as 1 for `=1`. */
  exact: ReadonlySet<number>
}

/** Why a message cannot be read, and where; offsets in UTF-16 units. */
export interface MessageFault {
  detail: string
  start: number
  end: number
}

/** Reads an ICU message; `<` and `>` stand for themselves, as in what shows it. */
export function readMessage(text: string): { value: ReadMessage } | { fault: MessageFault } {
  if (text !== '' && isPlainMessage(text)) return { value: { uses: [], plurals: [], words: ` ${text}` } }
  try {
    const found: ReadMessage = { uses: [], plurals: [], words: '' }
    collect(parse(text, { ignoreTag: true, captureLocation: true }), text, found)
    return { value: { ...found, uses: [...new Set(found.uses)] } }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { fault: faultOf(error, text) }
  }
}

/** `counted` is the argument of the plural that the elements stand in. */
function collect(elements: readonly MessageFormatElement[], text: string, found: ReadMessage, counted?: string): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
        found.words += ` ${element.value}`
        break
      case TYPE.pound:
        found.uses.push(`{${counted}, number}`)
        break
      case TYPE.select:
        found.uses.push(...Object.keys(element.options).map((key) => `{${element.value}, select, ${key}}`))
        collectBranches(element, text, found, counted)
        break
      case TYPE.plural:
        found.uses.push(usesOfPlural(element))
        found.plurals.push(readPlural(element))
        collectBranches(element, text, found, element.value)
        break
      default:
        found.uses.push(asWritten(element, text))
    }
  }
}

function collectBranches({ options }: Pick<PluralElement, 'options'>, text: string, found: ReadMessage, counted: string | undefined): void {
  for (const { value } of Object.values(options)) collect(value, text, found, counted)
}

function usesOfPlural({ value, pluralType, offset }: PluralElement): string {
  return `{${value}, ${pluralType === 'ordinal' ? 'selectordinal' : 'plural'}${offset === 0 ? '' : `, offset:${offset}`}}`
}

function readPlural({ value, pluralType, options }: PluralElement): PluralUse {
  const keys = Object.keys(options)
  return {
    argument: value,
    type: pluralType ?? 'cardinal',
    categories: keys.filter((key) => !key.startsWith('=')),
    exact: new Set(keys.flatMap((key) => (key.startsWith('=') ? [Number(key.slice(1))] : []))),
  }
}

/** However its parts are spaced. */
function asWritten({ location }: Pick<PluralElement, 'location'>, text: string): string {
  return text
    .slice(location?.start.offset, location?.end.offset)
    .replace(/\s*([{},])\s*/g, '$1')
    .replaceAll(',', ', ')
}

/** In a translator’s words, for what goes wrong most. */
const faults: ReadonlyMap<string, string> = new Map([
  ['EXPECT_ARGUMENT_CLOSING_BRACE', 'this brace is not closed'],
  ['EMPTY_ARGUMENT', 'nothing stands between these braces'],
  ['MALFORMED_ARGUMENT', 'no name stands behind this brace'],
  ['EXPECT_ARGUMENT_TYPE', 'the type behind the comma is missing'],
  ['INVALID_ARGUMENT_TYPE', 'there is no such type; there are number, date, time, plural, selectordinal and select'],
  ['MISSING_OTHER_CLAUSE', 'the branch `other` is missing'],
  ['EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT', 'a branch lacks its text in braces'],
  ['EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT', 'a branch lacks its text in braces'],
  ['DUPLICATE_PLURAL_ARGUMENT_SELECTOR', 'this branch stands twice'],
  ['DUPLICATE_SELECT_ARGUMENT_SELECTOR', 'this branch stands twice'],
])

/** The parser names the fault in capitals, and hangs the place on the error. */
function faultOf(error: SyntaxError, text: string): MessageFault {
  const { location } = error as SyntaxError & Pick<PluralElement, 'location'>
  return {
    detail: faults.get(error.message) ?? error.message.toLowerCase().replaceAll('_', ' '),
    start: location?.start.offset ?? 0,
    end: location?.end.offset ?? text.length,
  }
}
