import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import Handlebars from 'handlebars'
import type { Say } from '../words/say.ts'
import { type Budget, countingEach, newBudget } from './limits.ts'
import { TemplateFault, toFault } from './template-fault.ts'

/** Fills one template with a view. Strings in the view are escaped; only `markup()` goes in as it stands. Throws a `TemplateFault`. */
export type Template = (view: object, say: Say) => string

/**
 * Templates by name, such as `site/chapter`, that may include each other. Each is read, where it was not yet, and compiled when it is first
 * filled: most runs fill few of them.
 * @param sources by path under templates/: parsed, or text that is known to parse
 */
export function makeTemplates(sources: ReadonlyMap<string, hbs.AST.Program | string>): Map<string, Template> {
  const handlebars = createHandlebars()
  return new Map([...sources].map(([path, source]) => [nameOf(path), makeTemplate(handlebars, path, source)]))
}

/** Whether a file under templates/ is a template. */
export function isTemplate(path: string): boolean {
  return path.endsWith('.hbs')
}

/** The name by which a template is filled and included: its path under templates/ without `.hbs`. */
export function nameOf(path: string): string {
  return path.slice(0, -'.hbs'.length)
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

function makeTemplate(handlebars: typeof Handlebars, path: string, source: hbs.AST.Program | string): Template {
  const draw = handlebars.compile(source, { knownHelpers: { say: true } as KnownHelpers, knownHelpersOnly: true, strict: true, preventIndent: true })
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
