import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { wordValues } from '../words/word-values.ts'
import type { ParsedTemplate } from './template-nodes.ts'
import { placeOfNode } from './template-places.ts'

/** What a template may name. */
export interface TemplateNames {
  /** Names of templates that can be included. */
  partials: ReadonlySet<string>
  /** The words that `say` can say: ICU messages by id. */
  words: ReadonlyMap<string, string>
}

/** Finds in a parsed template all that would fail, or would put text in unescaped, when it is filled. */
export function checkTemplate({ file, nodes }: ParsedTemplate, names: TemplateNames): Diagnostic[] {
  return nodes.flatMap((node) => {
    const check = Object.hasOwn(checks, node.type) ? checks[node.type] : undefined
    return check ? check(node, placeOfNode(file, node.loc), names) : []
  })
}

type Check = (node: hbs.AST.Node, place: Diagnostic['place'], names: TemplateNames) => Diagnostic[]

/** Helpers that take a block and helpers that give a value. There are no others: what a template needs to know stands in its view. */
const BLOCK_HELPERS = ['if', 'unless', 'each', 'with']
const VALUE_HELPERS = ['say']
const DATA = ['root', 'index', 'key', 'first', 'last', 'partial-block']

/** By type of node; types that are not here hold nothing that could be wrong. */
const checks: Readonly<Record<string, Check>> = {
  MustacheStatement: (node, place, names) => [
    ...checkEscaping(node as hbs.AST.MustacheStatement, place),
    ...checkCall(node as hbs.AST.MustacheStatement, place, names),
  ],
  SubExpression: (node, place, names) => checkCall(node as hbs.AST.SubExpression, place, names),
  BlockStatement: (node, place) => checkBlock(node as hbs.AST.BlockStatement, place),
  PathExpression: (node, place) => checkData(node as hbs.AST.PathExpression, place),
  PartialStatement: (node, place, names) => checkPartial(node as hbs.AST.PartialStatement, place, names),
  PartialBlockStatement: (node, place, names) => checkPartial(node as hbs.AST.PartialBlockStatement, place, names),
  Decorator: (_, place) => [codes.templateSyntax.at(place, { detail: 'decorators ({{*…}}) are not available' })],
  DecoratorBlock: (_, place) => [codes.templateSyntax.at(place, { detail: 'inline partials ({{#*inline}}) are not available' })],
}

function checkEscaping(node: hbs.AST.MustacheStatement, place: Diagnostic['place']): Diagnostic[] {
  return node.escaped ? [] : [codes.unescapedTemplateValue.at(place, {})]
}

/** `{{name}}` alone is a value of the view; with parameters it is a call. */
function checkCall(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, place: Diagnostic['place'], names: TemplateNames): Diagnostic[] {
  const name = originalOf(node.path)
  const isCall = node.type === 'SubExpression' || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0 || name === 'say'
  if (!isCall) return []
  const unknown = checkHelper(name, VALUE_HELPERS, place)
  return unknown.length > 0 ? unknown : checkWord(node, place, names)
}

function checkBlock({ path, params }: hbs.AST.BlockStatement, place: Diagnostic['place']): Diagnostic[] {
  const unknown = checkHelper(path.original, BLOCK_HELPERS, place)
  if (unknown.length > 0 || params.length === 1) return unknown
  return [codes.templateSyntax.at(place, { detail: `{{#${path.original}}} wants one value, such as {{#${path.original} cover.marking}}` })]
}

/** What Handlebars itself gives by @; anything else that lies there is the program's own. */
function checkData({ data, parts: [name = ''] }: hbs.AST.PathExpression, place: Diagnostic['place']): Diagnostic[] {
  return !data || DATA.includes(name) ? [] : [codes.missingTemplateValue.at(place, { name: `@${name}`, known: DATA.map((known) => `@${known}`) })]
}

function checkHelper(name: string, known: string[], place: Diagnostic['place']): Diagnostic[] {
  return known.includes(name) ? [] : [codes.unknownTemplateHelper.at(place, { name, known }, { expected: known })]
}

/** The id must stand in the template itself, so that a missing word is known before any page is made. */
function checkWord(
  { params: [id], hash }: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>,
  place: Diagnostic['place'],
  { words }: TemplateNames,
): Diagnostic[] {
  if (id?.type !== 'StringLiteral')
    return [codes.templateSyntax.at(place, { detail: 'say wants the id of a word in quotes, such as {{say "contents"}}' })]
  const { value } = id as hbs.AST.StringLiteral
  const word = words.get(value)
  if (word === undefined) return [codes.unknownWord.at(place, { id: value, known: [...words.keys()] })]
  const given = (hash?.pairs ?? []).map(({ key }) => key)
  const missing = wordValues(word).filter((wanted) => !given.includes(wanted))
  return missing.map((wanted) => codes.wordValue.at(place, { id: value, wanted, given }))
}

function checkPartial(
  node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement,
  place: Diagnostic['place'],
  { partials }: TemplateNames,
): Diagnostic[] {
  if (node.name.type === 'SubExpression') return [codes.templateSyntax.at(place, { detail: 'the name of an included template cannot be computed' })]
  const name = originalOf(node.name)
  return name === '@partial-block' || partials.has(name) ? [] : [codes.unknownTemplatePartial.at(place, { name, known: [...partials] })]
}

/** The name as written: of a path (`site/frame`, `card.title`) or of a literal in its place. */
function originalOf(node: hbs.AST.Node & { original?: unknown }): string {
  return String(node.original)
}
