import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import { describeShape, isShowable, type Shape } from './shape.ts'
import type { ParsedTemplate } from './template-nodes.ts'
import { placeOfNode } from './template-places.ts'
import { innerScope, isBelow, itemOf, type KnownValue, plainValue, resolvePath, type Scope, topScope } from './template-scope.ts'

/**
 * Goes through the template `name`, and all that it includes, with the description of the view it is filled with: finds names that the view
 * does not have, lists and groups where one value is wanted, and templates that include themselves without end.
 * `given` is what `givenNames` tells of the templates.
 */
export function checkValues(name: string, view: Shape, templates: ReadonlyMap<string, ParsedTemplate>, given: Walk['given']): Diagnostic[] {
  const root = plainValue(view, 'root')
  const walk: Walk = { templates, given, findings: new Map(), numbers: new Map(), done: new Set() }
  include(name, root, { scope: topScope(root, root, 0), file: '', stack: [], block: undefined, from: [] }, walk, undefined)
  return [...walk.findings.values()]
}

interface Walk {
  templates: ReadonlyMap<string, ParsedTemplate>
  /** By name of a template: what any other template gives it by name. `{{#if}}` may ask for it everywhere. */
  given: ReadonlyMap<string, ReadonlySet<string>>
  /** By place and message: a template may be included many times. */
  findings: Map<string, Diagnostic>
  /** A number for each object, to tell ways of including a template apart. */
  numbers: Map<unknown, number>
  /** The ways of including templates that were gone through. */
  done: Set<string>
}

/** Where the walk is. */
interface Spot {
  scope: Scope
  file: string
  /** The templates around it, each with the value it was included for. */
  stack: readonly { name: string; value: KnownValue }[]
  /** What `{{> @partial-block}}` shows. */
  block: { program: hbs.AST.Program; spot: Spot } | undefined
  /** Where the templates around it are included, the innermost first. */
  from: readonly Place[]
}

function walkProgram(program: hbs.AST.Program | undefined, spot: Spot, walk: Walk): void {
  for (const node of program?.body ?? []) {
    if (node.type === 'MustacheStatement') walkMustache(node as hbs.AST.MustacheStatement, spot, walk)
    else if (node.type === 'BlockStatement') walkBlock(node as hbs.AST.BlockStatement, spot, walk)
    else if (node.type === 'PartialStatement') walkPartial(node as hbs.AST.PartialStatement, spot, walk)
    else if (node.type === 'PartialBlockStatement') walkPartial(node as hbs.AST.PartialBlockStatement, spot, walk)
  }
}

function walkMustache(node: hbs.AST.MustacheStatement, spot: Spot, walk: Walk): void {
  if (node.params.length > 0 || node.hash !== undefined) walkArguments(node, spot, walk)
  else valueToShow(node.path, spot, walk)
}

/** What a helper is given is text in the end. */
function walkArguments({ params, hash }: Pick<hbs.AST.MustacheStatement, 'params' | 'hash'>, spot: Spot, walk: Walk): void {
  for (const value of [...params, ...(hash?.pairs.map((pair) => pair.value) ?? [])]) valueToShow(value, spot, walk)
}

function walkBlock(node: hbs.AST.BlockStatement, spot: Spot, walk: Walk): void {
  const [subject] = node.params
  const helper = node.path.original
  if (subject !== undefined && isConditional(helper) && isNotGiven(subject, spot, walk)) {
    walkProgram(helper === 'if' ? node.inverse : node.program, spot, walk)
    return
  }
  const value = subject && valueAt(subject, spot, walk)
  if (helper === 'each') walkEach(node, value, spot, walk)
  else if (helper === 'with') walkProgram(node.program, { ...spot, scope: scopeIn(node.program, value, spot.scope, 0) }, walk)
  else walkProgram(node.program, spot, walk)
  walkProgram(node.inverse, spot, walk)
}

function isConditional(helper: string): boolean {
  return helper === 'if' || helper === 'unless'
}

/** Whether a condition asks for what only other includes of this template give it by name: here it is not met. */
function isNotGiven(node: hbs.AST.Node, { scope, stack }: Spot, { given }: Walk): boolean {
  if (node.type !== 'PathExpression') return false
  const path = node as hbs.AST.PathExpression
  const [name = '', ...rest] = path.parts
  const names = given.get(stack.at(-1)?.name ?? '')
  return rest.length === 0 && names?.has(name) === true && 'unknown' in resolvePath(path, scope)
}

function walkEach({ program, params }: hbs.AST.BlockStatement, list: KnownValue | undefined, spot: Spot, walk: Walk): void {
  const item = list && itemOf(list)
  const [subject] = params
  if (list !== undefined && item === undefined && subject !== undefined)
    report(codes.templateValueKind, subject, { found: describeShape(list.shape), wanted: 'a list' }, spot, walk)
  walkProgram(program, { ...spot, scope: scopeIn(program, item, spot.scope, 1) }, walk)
}

/** Where the value of a block is not known, nothing in it can be wrong a second time. */
function scopeIn(program: hbs.AST.Program, value: KnownValue | undefined, outer: Scope, loops: number): Scope {
  const here = value ?? plainValue('any')
  const [first, second] = program.blockParams ?? []
  const named = [...(first === undefined ? [] : [[first, here] as const]), ...(second === undefined ? [] : [[second, plainValue('text')] as const])]
  return innerScope(outer, here, new Map(named), loops)
}

function walkPartial(node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, spot: Spot, walk: Walk): void {
  const place = placeOfNode(spot.file, node.loc)
  const [subject] = node.params
  const value = subject === undefined ? spot.scope.here : (valueAt(subject, spot, walk) ?? plainValue('any'))
  const given = (node.hash?.pairs ?? []).map((pair) => [pair.key, givenValue(pair.value, spot, walk)] as const)
  const name = String((node.name as hbs.AST.PathExpression).original)
  const block = 'program' in node ? { program: node.program, spot } : undefined
  const included = { ...value, given: new Map([...value.given, ...given]) }
  if (name === '@partial-block') walkCallersBlock(included, spot, walk)
  else include(name, included, { ...spot, block, from: [place, ...spot.from] }, walk, place)
}

/** A value of unknown place: who includes a template decides what it is given. */
function givenValue(value: hbs.AST.Expression, spot: Spot, walk: Walk): KnownValue {
  return { ...(valueAt(value, spot, walk) ?? plainValue('any')), where: undefined }
}

/** The block stands in the including template, and sees what is above it there. */
function walkCallersBlock(value: KnownValue, { block }: Spot, walk: Walk): void {
  if (block === undefined) return
  const { scope } = block.spot
  const same = scope.here.shape === value.shape && value.given.size === scope.here.given.size
  walkProgram(block.program, { ...block.spot, scope: same ? scope : innerScope(scope, value, new Map(), 0) }, walk)
}

function include(name: string, value: KnownValue, spot: Spot, walk: Walk, place: Place | undefined): void {
  const template = walk.templates.get(name)
  if (template === undefined) return
  if (place !== undefined && spot.stack.some((around) => around.name === name && !isBelow(value, around.value))) {
    keep(codes.endlessTemplate.at(place, {}), walk)
    return
  }
  const key = [name, keyOf(value, walk), numberOf(spot.block?.program, walk), spot.scope.loops].join(' ')
  if (walk.done.has(key)) return
  walk.done.add(key)
  const scope = topScope(value, spot.scope.root, spot.scope.loops)
  walkProgram(template.program, { ...spot, scope, file: template.file, stack: [...spot.stack, { name, value }] }, walk)
}

function keyOf({ shape, given }: KnownValue, walk: Walk): string {
  return [numberOf(shape, walk), ...[...given].map(([name, value]) => `${name}=${keyOf(value, walk)}`)].join(',')
}

function numberOf(thing: unknown, { numbers }: Walk): number {
  const number = numbers.get(thing) ?? numbers.size
  numbers.set(thing, number)
  return number
}

function valueToShow(node: hbs.AST.Node, spot: Spot, walk: Walk): void {
  const value = valueAt(node, spot, walk)
  if (value === undefined || isShowable(value.shape)) return
  report(codes.templateValueKind, node, { found: describeShape(value.shape), wanted: 'one value' }, spot, walk)
}

/** The value that an expression stands for; undefined, and reported, where there is none. */
function valueAt(node: hbs.AST.Node, spot: Spot, walk: Walk): KnownValue | undefined {
  if (node.type === 'SubExpression') {
    walkArguments(node as hbs.AST.SubExpression, spot, walk)
    return plainValue('text')
  }
  if (node.type !== 'PathExpression') return plainValue('any')
  const path = node as hbs.AST.PathExpression
  const value = resolvePath(path, spot.scope)
  if (!('unknown' in value)) return value
  const related = spot.from.map((place) => ({ message: 'included here', place }))
  keep(codes.missingTemplateValue.at(placeOfNode(spot.file, node.loc), { name: value.unknown, known: value.known }, { related }), walk)
  return undefined
}

function report(
  code: typeof codes.templateValueKind,
  node: hbs.AST.Node,
  { found, wanted }: { found: string; wanted: string },
  { file }: Spot,
  walk: Walk,
): void {
  keep(code.at(placeOfNode(file, node.loc), { name: String((node as hbs.AST.PathExpression).original), found, wanted }), walk)
}

function keep(diagnostic: Diagnostic, { findings }: Walk): void {
  const { file, start } = diagnostic.place
  const key = `${file} ${start.line} ${start.column} ${diagnostic.message}`
  if (!findings.has(key)) findings.set(key, diagnostic)
}
