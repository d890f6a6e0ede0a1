import { type Checked, codes, findControlCharacters, findPlaces, type PlaceFinder, replaceControlCharacters } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { Composer, type CST, type Document, type ParsedNode, Parser } from 'yaml'
import { explainYamlErrors } from './explain-yaml-error.ts'
import { growTree } from './grow-tree.ts'
import type { Tree } from './tree.ts'
import { walkTokens } from './walk-tokens.ts'

type ReadDocument = Document.Parsed<ParsedNode>

/** YAML 1.2 with its core schema: no dates, no yes and no, no merge keys. Keys that repeat are found by `growTree`, which knows both places. */
const options = { version: '1.2', schema: 'core', merge: false, resolveKnownTags: false, uniqueKeys: false, prettyErrors: false } as const

/**
 * Reads one YAML document; a file in which nothing stands reads as null. No value where the syntax is at fault or a second document
 * follows; one may stand beside other errors. What lets one place change the meaning of another (anchors, tags, directives) is
 * refused, which also bounds what a small file can grow to.
 */
export function readYaml(file: { path: string; text: string }): Checked<Tree> {
  const places = findPlaces(file.path, file.text)
  // The parser uses some of the characters that are forbidden as marks of its own.
  const text = replaceControlCharacters(file.text)
  const tokens = [...new Parser().parse(text)]
  const documents = [...new Composer(options).compose(tokens, true, text.length)]
  const errors = documents.flatMap((document) => document.errors)
  const broken = [...explainYamlErrors(errors, tokens, places), ...refuseMore(tokens, places)]
  const grown = broken.length > 0 ? { value: undefined, diagnostics: broken } : growDocument(documents[0], text, places)
  const refused = [...findControlCharacters(file.path, file.text), ...refuseFeatures(tokens, places)]
  return { value: grown.value, diagnostics: [...refused, ...grown.diagnostics] }
}

function growDocument(document: ReadDocument | undefined, text: string, places: PlaceFinder): Checked<Tree> {
  if (!document?.contents) return { value: { start: 0, end: 0, value: null }, diagnostics: [] }
  const grown = growTree(document.contents, text, places)
  // The parser catches whatever it throws itself. That it ran out of stack at a depth that we refuse is in order, anything else is not.
  const caught = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (caught !== undefined && !grown.diagnostics.some(({ code }) => code === codes.tooDeep.code)) throw caught
  return grown
}

const features = new Map<string, string>([
  ['anchor', 'An anchor'],
  ['alias', 'An alias'],
  ['tag', 'A tag'],
  ['directive', 'A directive'],
])

function refuseFeatures(tokens: readonly CST.Token[], places: PlaceFinder): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const token of walkTokens(tokens)) {
    const feature = features.get(token.type)
    if (feature === undefined || !('source' in token)) continue
    found.push(codes.yamlFeature.at(places.placeAt(token.offset, token.offset + token.source.length), { feature, text: token.source }))
  }
  return found
}

function refuseMore(tokens: readonly CST.Token[], places: PlaceFinder): Diagnostic[] {
  const second = tokens.filter(({ type }) => type === 'document')[1]
  return second === undefined ? [] : [codes.severalDocuments.at(places.placeAt(second.offset, second.offset + 1), {})]
}
