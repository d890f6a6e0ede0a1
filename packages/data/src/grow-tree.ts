import { type Checked, codes, nameControlCharacter, type PlaceFinder } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { isAlias, isMap, isScalar, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { findLostDigits } from './find-lost-digits.ts'
import type { Range, Tree } from './tree.ts'

/** Our deepest format, the tree of a chapter in an edition, nests about thirty levels. */
const mostLevels = 100

/** Names that reach into JavaScript's objects. */
const reserved = new Set(['__proto__', 'constructor', 'prototype'])

interface Growth {
  text: string
  places: PlaceFinder
  diagnostics: Diagnostic[]
}

/** Makes plain values of the parser's nodes, keeps the place of each, and reports what YAML allows and we do not. */
export function growTree(node: ParsedNode, text: string, places: PlaceFinder): Checked<Tree> {
  const growth: Growth = { text, places, diagnostics: [] }
  return { value: grow(growth, node, 0), diagnostics: growth.diagnostics }
}

function grow(growth: Growth, node: ParsedNode, depth: number): Tree {
  const range = rangeOf(growth, node)
  if (isScalar(node)) return growScalar(growth, node, range)
  // What an alias stands for is not looked up: it has been refused.
  if (isAlias(node)) return { ...range, value: null }
  if (depth === mostLevels) {
    report(growth, range, (place) => codes.tooDeep.at(place, { limit: mostLevels }))
    return { ...range, value: null }
  }
  return isMap(node) ? growMap(growth, node, range, depth) : growList(growth, node, range, depth)
}

/** Without the line breaks behind the last line, which the parser counts to a block. */
function rangeOf({ text }: Growth, { range: [start, end] }: ParsedNode): Range {
  return { start, end: start + text.slice(start, end).replace(/[\r\n]\s*$/, '').length }
}

function report({ places, diagnostics }: Growth, { start, end }: Range, make: (place: Place) => Diagnostic): void {
  diagnostics.push(make(places.placeAt(start, end)))
}

function growScalar(growth: Growth, node: Scalar.Parsed, range: Range): Tree {
  const { value } = node
  if (typeof value === 'number') {
    const written = growth.text.slice(range.start, range.end)
    if (findLostDigits(written, value)) report(growth, range, (place) => codes.numberPrecision.at(place, { written, read: String(value) }))
  }
  if (typeof value === 'string') checkEscapes(growth, value, range)
  return { ...range, value }
}

/** Escapes can write what may not stand in the text as such. */
function checkEscapes(growth: Growth, value: string, range: Range): void {
  const character = nameControlCharacter(value)
  if (character !== undefined) report(growth, range, (place) => codes.controlCharacter.at(place, { character }))
}

function growList(growth: Growth, node: YAMLSeq.Parsed, range: Range, depth: number): Tree {
  const items = node.items.map((item) => grow(growth, item, depth + 1))
  return { ...range, value: items.map(({ value }) => value), children: new Map(items.entries()) }
}

function growMap(growth: Growth, node: YAMLMap.Parsed, range: Range, depth: number): Tree {
  const children = new Map<string | number, Tree>()
  for (const pair of node.items) {
    const key = rangeOf(growth, pair.key)
    const name = readKey(growth, pair.key, key)
    if (name === undefined) continue
    const earlier = children.get(name)
    if (earlier === undefined) children.set(name, { ...growValue(growth, pair.value, key, depth), key })
    else reportDuplicate(growth, name, key, earlier.key ?? earlier)
  }
  return { ...range, value: Object.fromEntries([...children].map(([name, { value }]) => [name, value])), children }
}

/** A name in brackets, `{name}`, has no value node. */
function growValue(growth: Growth, node: ParsedNode | null, key: Range, depth: number): Tree {
  return node === null ? { start: key.end, end: key.end, value: null } : grow(growth, node, depth + 1)
}

/** The name of a field; undefined where it cannot be one. */
function readKey(growth: Growth, node: ParsedNode, range: Range): string | undefined {
  const written = growth.text.slice(range.start, range.end)
  const name = isScalar(node) ? node.value : undefined
  if (typeof name !== 'string') {
    report(growth, range, (place) => codes.keyNotText.at(place, { written, reads: nameKind(name) }))
    return undefined
  }
  if (written === '<<') {
    report(growth, range, (place) => codes.yamlFeature.at(place, { feature: 'A merge key', text: written }))
    return undefined
  }
  if (reserved.has(name)) {
    report(growth, range, (place) => codes.reservedKey.at(place, { key: name }))
    return undefined
  }
  checkEscapes(growth, name, range)
  return name
}

function nameKind(value: unknown): string {
  if (value === null) return 'nothing'
  return value === undefined ? 'a list or a mapping' : `the ${typeof value} ${String(value)}`
}

function reportDuplicate(growth: Growth, key: string, range: Range, first: Range): void {
  const related = [{ message: 'It stands here first', place: growth.places.placeAt(first.start, first.end) }]
  report(growth, range, (place) => codes.duplicateKey.at(place, { key }, { related }))
}
