import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { placeOfNode } from './template-places.ts'

/** What a template may name. */
export interface TemplateNames {
  /** Names of templates that can be included. */
  partials: ReadonlySet<string>
  /** Ids of words that `say` can say. */
  words: ReadonlySet<string>
}

/** Finds in a parsed template all that would fail, or would put text in unescaped, when it is filled. `file` is the path that findings name. */
export function checkTemplate(file: string, program: hbs.AST.Program, names: TemplateNames): Diagnostic[] {
  return [...nodesIn(program)].flatMap((node) => {
    const check = Object.hasOwn(checks, node.type) ? checks[node.type] : undefined
    return check ? check(node, placeOfNode(file, node.loc), names) : []
  })
}

type Check = (node: hbs.AST.Node, place: Diagnostic['place'], names: TemplateNames) => Diagnostic[]

/** Helpers that take a block and helpers that give a value. There are no others: what a template needs to know stands in its view. */
const BLOCK_HELPERS = ['if', 'unless', 'each', 'with']
const VALUE_HELPERS = ['say']

/** By type of node; types that are not here hold nothing that could be wrong. */
const checks: Readonly<Record<string, Check>> = {
  MustacheStatement: (node, place, names) => [
    ...checkEscaping(node as hbs.AST.MustacheStatement, place),
    ...checkCall(node as hbs.AST.MustacheStatement, place, names),
  ],
  SubExpression: (node, place, names) => checkCall(node as hbs.AST.SubExpression, place, names),
  BlockStatement: (node, place) => checkHelper((node as hbs.AST.BlockStatement).path.original, BLOCK_HELPERS, place),
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
  return unknown.length > 0 ? unknown : checkWord(node.params, place, names)
}

function checkHelper(name: string, known: string[], place: Diagnostic['place']): Diagnostic[] {
  return known.includes(name) ? [] : [codes.unknownTemplateHelper.at(place, { name, known }, { expected: known })]
}

/** The id must stand in the template itself, so that a missing word is known before any page is made. */
function checkWord([id]: hbs.AST.Expression[], place: Diagnostic['place'], { words }: TemplateNames): Diagnostic[] {
  if (id?.type !== 'StringLiteral')
    return [codes.templateSyntax.at(place, { detail: 'say wants the id of a word in quotes, such as {{say "contents"}}' })]
  const { value } = id as hbs.AST.StringLiteral
  return words.has(value) ? [] : [codes.unknownWord.at(place, { id: value, known: [...words] })]
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

function* nodesIn(value: unknown): Generator<hbs.AST.Node> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && 'loc' in value) yield value as hbs.AST.Node
  for (const [key, child] of Object.entries(value)) if (key !== 'loc') yield* nodesIn(child)
}
