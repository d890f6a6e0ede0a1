import { type Data, parseData } from '@ai-toolkit/data'
import type { Position, Toolkit } from '@ai-toolkit/model'

/** What names an edition in toolkit.yaml. */
export interface EditionName extends Pick<Toolkit, 'edition' | 'date'> {
  label: string | undefined
}

/**
 * The text of a valid toolkit.yaml under the name of an edition, and nothing else changed: comments and layout are the editor’s. A label that is
 * not wanted goes with its line; one that was not there comes behind the edition.
 */
export function setEdition(yaml: string, { edition, label, date }: EditionName): string {
  const named = setField(setField(yaml, 'edition', edition), 'date', date)
  if (label !== undefined) return setField(named, 'label', label)
  const data = readToolkit(named)
  if (data.value.label === undefined) return named
  const [start, end] = [offsetAt(named, data.keyPlaceAt(['label']).start), offsetAt(named, data.placeAt(['label']).end)]
  return named.slice(0, start) + named.slice(named.indexOf('\n', end - 1) + 1)
}

/** The same value stays as it is written, with its comment; another is written in quotes. */
function setField(yaml: string, field: keyof EditionName, value: string): string {
  const data = readToolkit(yaml)
  if (data.value[field] === value) return yaml
  const { start, end } = data.placeAt([data.value[field] === undefined ? 'edition' : field])
  const [from, to] = [offsetAt(yaml, start), offsetAt(yaml, end)]
  if (data.value[field] !== undefined) return yaml.slice(0, from) + JSON.stringify(value) + yaml.slice(to)
  const lineEnd = yaml.indexOf('\n', to)
  return `${yaml.slice(0, lineEnd)}\n${field}: ${JSON.stringify(value)}${yaml.slice(lineEnd)}`
}

function readToolkit(text: string): Data<Toolkit> {
  const { value } = parseData({ path: 'toolkit.yaml', text }, 'toolkit')
  if (value === undefined) throw new Error('Only a valid toolkit.yaml is given another name')
  return value
}

function offsetAt(text: string, { line, column }: Position): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((length, one) => length + one.length + 1, 0) + column - 1
}
