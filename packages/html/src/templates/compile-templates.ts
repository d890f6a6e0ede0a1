import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import Handlebars from 'handlebars'
import type { Say } from '../words/say.ts'
import { checkMarkup } from './check-markup.ts'
import { checkStyle } from './check-style.ts'
import { checkTemplate, type TemplateNames } from './check-template.ts'
import { checkValues } from './check-values.ts'
import { type Budget, countingEach, newBudget } from './limits.ts'
import type { Shape } from './shape.ts'
import { TemplateFault, toFault } from './template-fault.ts'
import { givenNames, type ParsedTemplate } from './template-nodes.ts'
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

/** Fills one template with a view. Strings in the view are escaped; only `markup()` goes in as it stands. Throws a `TemplateFault`. */
export type Template = (view: object, say: Say) => string

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
  const parsed = new Map(read.flatMap(({ path, value }) => (value === undefined ? [] : [[nameOf(path), { file: path, program: value }] as const])))
  const given = givenNames(parsed)
  const partials = new Set(read.map(({ path }) => nameOf(path)))
  const diagnostics = [
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...[...parsed.values()].flatMap(({ file, program }) => checkOne(file, program, { partials, words })),
    ...withoutRepeats([...parsed.keys()].flatMap((name) => checkPage(name, parsed, shapes, given))),
    ...[...files].flatMap(([path, text]) => (path.startsWith(REPORTS) && path.endsWith('.css') ? checkStyle(path, text) : [])),
  ]
  const faulty = new Set(diagnostics.map(({ place }) => place.file))
  const handlebars = createHandlebars()
  const sound = [...parsed].filter(([, { file }]) => !faulty.has(file))
  const pages = new Map(sound.map(([name, { file, program }]) => [name, compile(handlebars, file, program)]))
  const texts = new Map([...files].filter(([path]) => !isTemplate(path)))
  return { value: { pages, texts, included: new Set(given.keys()) }, diagnostics }
}

/** Reports travel: what they hold is checked more strictly than the site, which has a script and a style sheet of its own. */
const REPORTS = 'report/'

function checkOne(file: string, program: hbs.AST.Program, names: TemplateNames): Diagnostic[] {
  return [...checkTemplate(file, program, names), ...(file.startsWith(REPORTS) ? checkMarkup(file, program) : [])]
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
export function parseTemplate(file: string, text: string): Checked<hbs.AST.Program> {
  try {
    return { value: Handlebars.parse(text), diagnostics: [] }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { value: undefined, diagnostics: [codes.templateSyntax.at(placeOfError(file, text, error), { detail: lastLine(error.message) })] }
  }
}

/**
 * An environment of our own, so that nothing is shared with other users of the library in the process; without the helpers that write
 * to the console or look up names that only the data knows, and with lists that come to an end.
 */
function createHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create()
  handlebars.unregisterHelper('log')
  handlebars.unregisterHelper('lookup')
  handlebars.registerHelper('each', countingEach(handlebars.helpers.each as Handlebars.HelperDelegate))
  handlebars.registerHelper('say', (id: string, options: Handlebars.HelperOptions) => (options.data.say as Say)(id, options.hash))
  return handlebars
}

function compile(handlebars: typeof Handlebars, path: string, program: hbs.AST.Program): Template {
  const draw = handlebars.compile(program, { knownHelpers: { say: true } as KnownHelpers, knownHelpersOnly: true, strict: true, preventIndent: true })
  const guarded = (view: object, options: Handlebars.RuntimeOptions = {}): string => {
    const budget: Budget = options.data.budget
    if (budget.depth === 0) throw new TemplateFault(codes.endlessTemplate.at(wholeFile(path), {}))
    budget.depth -= 1
    try {
      return draw(view, options)
    } catch (error) {
      throw toFault(error, path)
    } finally {
      budget.depth += 1
    }
  }
  handlebars.registerPartial(nameOf(path), guarded)
  return (view, say) => guarded(view, { ...NO_PROTOTYPES, data: { say, budget: newBudget() } })
}

/** Templates see what their view has of its own. This is Handlebars' default; saying so keeps it from warning on the console. */
const NO_PROTOTYPES: Handlebars.RuntimeOptions = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

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

function isTemplate(path: string): boolean {
  return path.endsWith('.hbs')
}

function nameOf(path: string): string {
  return path.slice(0, -'.hbs'.length)
}
