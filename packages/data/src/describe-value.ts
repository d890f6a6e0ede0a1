import { findForms, follow, type Located, typesOf } from './find-schema.ts'

const typeNames = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a mapping'],
  ['null', 'nothing'],
])

/** What stands at a place, as the beginning of a sentence. `written`: the value's source. */
export function describeFound(value: unknown, written: string): string {
  if (Array.isArray(value)) return 'A list stands here'
  if (value === null) return written === '' ? 'Nothing stands here' : `“${written}” reads as nothing`
  if (typeof value === 'object') return 'A mapping (fields with names) stands here'
  if (typeof value === 'string') return `The text “${shorten(value)}” stands here`
  const kind = typeof value === 'number' ? 'the number' : 'the truth value'
  return `“${shorten(written)}” reads as ${kind} ${String(value)}`
}

/** What the schema asks for, as the end of a sentence. */
export function describeWanted(at: Located): string {
  if (at.schema.pattern !== undefined || at.schema.format !== undefined) return describeForm(at)
  const forms = findForms(at)
  const names = forms.length > 0 ? forms.map(describeOneForm) : typesOf(at.schema).map((type) => typeNames.get(type) ?? type)
  return joinWithOr([...new Set(names)])
}

/** Beside other forms, it matters what a list is of, and which field tells mappings apart. */
function describeOneForm(form: Located): string {
  const { items, properties = {} } = form.schema
  if (items !== undefined) return `a list of ${describeEntries(follow({ ...form, schema: items }))}`
  const fixed = Object.entries(properties).find(([, { const: value }]) => value !== undefined)
  return fixed ? `a mapping with “${fixed[0]}: ${String(fixed[1].const)}”` : describeWanted(form)
}

function describeEntries({ schema }: Located): string {
  return typesOf(schema)
    .map((type) => ({ string: 'texts', object: 'mappings' })[type] ?? `${type}s`)
    .join(' or ')
}

/** The form of a text in the words of its schema: the first sentence of the description. */
export function describeForm({ schema }: Located): string {
  const [sentence = ''] = (schema.description ?? '').split('. ')
  if (sentence === '') return `the form ${String(schema.pattern ?? schema.format)}`
  const isAcronym = /^[A-Z]{2}/.test(sentence)
  return (isAcronym ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, '')
}

function joinWithOr(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** At most sixty characters, on one line. */
export function shorten(text: string): string {
  const line = text.replace(/\r\n|\n|\r/g, '⏎')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** How to mend a value of the wrong type, for the mistakes that are made most; undefined for the others. */
export function suggestTypeFix(value: unknown, written: string, at: Located): string | undefined {
  const wanted = typesOf(follow(at).schema)
  if (value === null) return 'Write the value behind the “:”, or remove the field.'
  if (wanted.includes('array') && typeof value !== 'object')
    return `Write a list: [${shorten(written)}], or each entry on a line of its own behind “- ”.`
  if (wanted.includes('string')) return typeof value === 'object' ? 'If it is a text, put it in quotes.' : `Put it in quotes: "${shorten(written)}".`
  if (typeof value !== 'string') return undefined
  if (wanted.includes('boolean')) return suggestTruthValue(value)
  return wanted.includes('number') || wanted.includes('integer') ? suggestNumber(value) : undefined
}

function suggestTruthValue(text: string): string | undefined {
  if (/^(?:yes|y|on|true)$/i.test(text)) return 'Write true, without quotes.'
  return /^(?:no|n|off|false)$/i.test(text) ? 'Write false, without quotes.' : undefined
}

function suggestNumber(text: string): string | undefined {
  const number = text.trim().replace(',', '.')
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(number)) return undefined
  return text.includes(',') ? `Write ${number}, with a point.` : `Write ${number}, without quotes.`
}

/** The text in the form that a pattern asks for, where a small change gives it; else undefined. */
export function suggestForm(text: string, { schema }: Located): string | undefined {
  if (typeof schema.pattern !== 'string') return undefined
  const pattern = new RegExp(schema.pattern, 'u')
  const limit = typeof schema.maxLength === 'number' ? schema.maxLength : Number.POSITIVE_INFINITY
  return listVariants(text).find((variant) => pattern.test(variant) && variant.length <= limit)
}

function listVariants(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  const parts = plain.split('#').map((part) => part.match(/[a-z0-9]+/g) ?? [])
  const joined = ['-', '_'].map((joint) => parts.map((words) => words.join(joint)).join('#'))
  const version = /^v?\d+\.\d+$/i.test(text) ? `${text}.0` : text
  return [text.trim(), text.trim().replace(/\s+/g, ' '), text.replaceAll('\\', '/'), version.replace(/^v/i, ''), ...joined]
}
