import { type MessageFormatElement, type PluralElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describeLocale } from '../describe-locale.ts'
import { disguiseWords, type PseudoLocale } from './disguise-words.ts'

/** A part of the message and what comes in its place; offsets in UTF-16 units. */
interface Edit {
  start: number
  end: number
  text: string
}

/**
 * An ICU message with its words disguised, in every branch. Plural forms that the language has and the source need not write are added.
 * A message that cannot be read stays as it is: the check of the source tells of it.
 */
export function disguiseMessage(message: string, locale: PseudoLocale): string {
  let made = ''
  let done = 0
  for (const { start, end, text } of editsOf(readMessage(message), message, locale)) {
    made += message.slice(done, start) + text
    done = end
  }
  return made + message.slice(done)
}

function readMessage(message: string): MessageFormatElement[] {
  try {
    return parse(message, { ignoreTag: true, captureLocation: true })
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

/** In the order of the message. */
function editsOf(elements: readonly MessageFormatElement[], message: string, locale: PseudoLocale): Edit[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [disguiseLiteral(element, message, locale)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return []
    const branches = Object.values(element.options).flatMap(({ value }) => editsOf(value, message, locale))
    return element.type === TYPE.plural ? [...branches, ...addForms(element, message, locale)] : branches
  })
}

function disguiseLiteral(element: MessageFormatElement, message: string, locale: PseudoLocale): Edit {
  const { start, end } = rangeOf(element.location)
  return { start, end, text: disguiseWords(message.slice(start, end), locale) }
}

/** A source with forms for exact numbers only, such as `=1`, says the same of all others. */
function addForms({ options, location }: PluralElement, message: string, locale: PseudoLocale): Edit[] {
  const missing = describeLocale(locale).plurals.filter((category) => !Object.hasOwn(options, category))
  const { start, end } = rangeOf(options.other?.location)
  const other = disguiseBranch(message.slice(start, end), locale)
  const at = rangeOf(location).end - 1
  return missing.length === 0 ? [] : [{ start: at, end: at, text: missing.map((category) => ` ${category} ${other}`).join('') }]
}

/** A branch as it is written, braces included. */
function disguiseBranch(branch: string, locale: PseudoLocale): string {
  return `{${disguiseMessage(branch.slice(1, -1), locale)}}`
}

function rangeOf(location: MessageFormatElement['location']): { start: number; end: number } {
  if (location === undefined) throw new Error('The parser of messages gave an element without its place.')
  return { start: location.start.offset, end: location.end.offset }
}
