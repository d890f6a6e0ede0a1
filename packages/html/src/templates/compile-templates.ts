import { type Checked, codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import Handlebars from 'handlebars'
import type { Say } from '../words/say.ts'
import { checkTemplate } from './check-template.ts'
import { toFault } from './template-fault.ts'
import { lineOf, placeOfNode } from './template-places.ts'

/** What is made once of the files under templates/, for every page of every edition. */
export interface CompiledTemplates {
  /** The `.hbs` files, by path without that ending, such as `site/chapter`. */
  readonly pages: ReadonlyMap<string, Template>
  /** All other files as they stand, by path, such as `site/site.css`. */
  readonly texts: ReadonlyMap<string, string>
}

/** Fills one template with a view. Strings in the view are escaped; only `markup()` goes in as it stands. Throws a `TemplateFault`. */
export type Template = (view: object, say: Say) => string

/**
 * Compiles the templates in `files` (path under templates/ → text). Templates may come from an agency, so everything that can be
 * known beforehand is found here: syntax, helpers, partials, words that do not exist, values put in unescaped.
 * A template with an error is left out of the value. `words` are the words of the interface, by id.
 */
export function compileTemplates(files: ReadonlyMap<string, string>, words: ReadonlyMap<string, string>): Checked<CompiledTemplates> {
  const handlebars = createHandlebars()
  const names = new Set([...files.keys()].filter(isTemplate).map(nameOf))
  const pages = new Map<string, Template>()
  const diagnostics: Diagnostic[] = []
  for (const [path, text] of files) {
    if (!isTemplate(path)) continue
    const parsed = parseTemplate(path, text)
    const findings = parsed.value ? checkTemplate(path, parsed.value, { partials: names, words: new Set(words.keys()) }) : parsed.diagnostics
    diagnostics.push(...findings)
    if (parsed.value && findings.length === 0) pages.set(nameOf(path), compile(handlebars, path, parsed.value))
  }
  const texts = new Map([...files].filter(([path]) => !isTemplate(path)))
  return { value: { pages, texts }, diagnostics }
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
 * to the console or look up names that only the data knows.
 */
function createHandlebars(): typeof Handlebars {
  const handlebars = Handlebars.create()
  handlebars.unregisterHelper('log')
  handlebars.unregisterHelper('lookup')
  handlebars.registerHelper('say', (id: string, options: Handlebars.HelperOptions) => (options.data.say as Say)(id, options.hash))
  return handlebars
}

function compile(handlebars: typeof Handlebars, path: string, program: hbs.AST.Program): Template {
  const draw = handlebars.compile(program, { knownHelpers: { say: true } as KnownHelpers, knownHelpersOnly: true, strict: true, preventIndent: true })
  const guarded = (view: object, options: Handlebars.RuntimeOptions = {}): string => {
    try {
      return draw(view, options)
    } catch (error) {
      throw toFault(error, path)
    }
  }
  handlebars.registerPartial(nameOf(path), guarded)
  return (view, say) => guarded(view, { ...NO_PROTOTYPES, data: { say } })
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
