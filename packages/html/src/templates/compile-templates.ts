import { type Checked, codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import Handlebars from 'handlebars'
import { checkMarkup } from './check-markup.ts'
import { checkStyle } from './check-style.ts'
import { checkTemplate, type TemplateNames } from './check-template.ts'
import { checkValues } from './check-values.ts'
import { isTemplate, makeTemplates, nameOf, type Template } from './make-templates.ts'
import type { Shape } from './shape.ts'
import { givenNames, nodesIn, type ParsedTemplate } from './template-nodes.ts'
import { lineOf, placeOfNode } from './template-places.ts'

/** What is made once of the files under templates/, for every page of every edition. */
export interface CompiledTemplates {
  /** The `.hbs` files, by path without that ending, such as `site/chapter`. */
  readonly pages: ReadonlyMap<string, Template>
  /** All other files as they stand, by path, such as `site/site.css`. */
  readonly texts: ReadonlyMap<string, string>
  /** The names of templates that others include. */
  readonly included: ReadonlySet<string>
}

/** What pages are filled with, by the name of their template; `report/any/report` stands for the reports of all folders that are not named. */
export type PageShapes = ReadonlyMap<string, Shape>

/**
 * Compiles the templates in `files` (path under templates/ → text). Templates may come from an agency, so everything that can be
 * known beforehand is found here: syntax, helpers, partials, words and values that do not exist, values put in unescaped, templates that
 * include themselves without end, and in reports whatever would run or load something.
 * A template with an error is left out of the value. `words` are the words of the interface, by id.
 */
export function compileTemplates(
  files: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
  shapes: PageShapes = new Map(),
): Checked<CompiledTemplates> {
  const read = [...files].filter(([path]) => isTemplate(path)).map(([path, text]) => ({ path, ...parseTemplate(path, text) }))
  const parsed = new Map(read.flatMap(({ path, value }) => (value === undefined ? [] : [[nameOf(path), withNodes(path, value)] as const])))
  const given = givenNames(parsed.values())
  const partials = new Set(read.map(({ path }) => nameOf(path)))
  const diagnostics = [
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...[...parsed.values()].flatMap((template) => checkOne(template, { partials, words })),
    ...withoutRepeats([...parsed.keys()].flatMap((name) => checkPage(name, parsed, shapes, given))),
    ...[...files].flatMap(([path, text]) => (path.startsWith(REPORTS) && path.endsWith('.css') ? checkStyle(path, text) : [])),
  ]
  const faulty = new Set(diagnostics.map(({ place }) => place.file))
  const sound = [...parsed.values()].filter(({ file }) => !faulty.has(file))
  const pages = makeTemplates(new Map(sound.map(({ file, program }) => [file, program])))
  return { value: { pages, texts: textsIn(files), included: new Set(given.keys()) }, diagnostics }
}

/**
 * The same of files in which `compileTemplates` is known to find nothing, with the same words: they are not checked again, and none is read
 * before it is filled. `included` is what it told of them.
 */
export function trustTemplates(files: ReadonlyMap<string, string>, included: Iterable<string>): CompiledTemplates {
  const pages = makeTemplates(new Map([...files].filter(([path]) => isTemplate(path))))
  return { pages, texts: textsIn(files), included: new Set(included) }
}

function textsIn(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...files].filter(([path]) => !isTemplate(path)))
}

function withNodes(file: string, program: hbs.AST.Program): ParsedTemplate {
  return { file, program, nodes: nodesIn(program) }
}

/** Reports travel: what they hold is checked more strictly than the site, which has a script and a style sheet of its own. */
const REPORTS = 'report/'

function checkOne(template: ParsedTemplate, names: TemplateNames): Diagnostic[] {
  const { file, program } = template
  return [...checkTemplate(template, names), ...(file.startsWith(REPORTS) ? checkMarkup(file, program) : [])]
}

function checkPage(
  name: string,
  parsed: ReadonlyMap<string, ParsedTemplate>,
  shapes: PageShapes,
  given: ReturnType<typeof givenNames>,
): Diagnostic[] {
  const shape = shapes.get(name) ?? shapes.get(name.replace(/^report\/[^/]+\//, 'report/any/'))
  return shape === undefined ? [] : checkValues(name, shape, parsed, given)
}

/** Many pages include the same template. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byPlace = new Map(diagnostics.toReversed().map((diagnostic) => [JSON.stringify([diagnostic.place, diagnostic.message]), diagnostic]))
  return [...byPlace.values()].reverse()
}

/** Reads one template. `file` is the path that findings name. */
function parseTemplate(file: string, text: string): Checked<hbs.AST.Program> {
  try {
    return { value: Handlebars.parse(text), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { value: undefined, diagnostics: [codes.templateSyntax.at(placeOfError(file, text, error), { detail: lastLine(error.message) })] }
  }
}

/** Handlebars tells where a block is not closed properly, and of other faults only the line, in the text of the message. */
function placeOfError(file: string, text: string, error: Error) {
  if (error instanceof Handlebars.Exception && error.lineNumber) {
    const start = { line: Number(error.lineNumber), column: Number(error.column) }
    return placeOfNode(file, { start, end: { line: Number(error.endLineNumber), column: Number(error.endColumn) } })
  }
  return lineOf(file, text, Number(/on line (\d+)/.exec(error.message)?.[1] ?? 1))
}

function lastLine(message: string): string {
  return message.trim().split('\n').at(-1) ?? message
}
