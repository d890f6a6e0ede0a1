import type Handlebars from 'handlebars'

/** What filling one page may still use up. It counts down. */
export interface Budget {
  /** Items gone through by `{{#each}}`. */
  items: number
  /** Characters written inside `{{#each}}`; text in nested lists counts once for each of them. */
  characters: number
  /** How many templates may still be included in each other. */
  depth: number
}

/** Thrown where a budget is used up. */
export class BudgetSpent extends Error {
  /** What was used up, for people. */
  readonly limit: string
  /** The block that used it up, as Handlebars counts. */
  readonly loc: hbs.AST.SourceLocation | undefined

  constructor(limit: string, loc: hbs.AST.SourceLocation | undefined) {
    super(limit)
    this.name = 'BudgetSpent'
    this.limit = limit
    this.loc = loc
  }
}

/** A report of ten thousand systems with a hundred questions each goes through a million items; five take seconds. */
const mostItems = 5_000_000
/** A hundred times the longest report there is; a browser still opens it. */
const mostCharacters = 100_000_000
/** Five times the depth of a question in a group in a section; V8's stack holds ten times as much. */
const mostDepth = 50

/** The budget of one page. */
export function newBudget(): Budget {
  return { items: mostItems, characters: mostCharacters, depth: mostDepth }
}

/** `{{#each}}` that counts what it does against the budget in `options.data.budget`, so that lists in lists in lists come to an end. */
export function countingEach(each: Handlebars.HelperDelegate): Handlebars.HelperDelegate {
  return function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const budget = options.data.budget as Budget
    const { loc } = options as { loc?: hbs.AST.SourceLocation }
    const fn: Handlebars.TemplateDelegate = (item, runtime) => {
      budget.items -= 1
      if (budget.items < 0) throw new BudgetSpent(`it goes through more than ${mostItems} items`, loc)
      const text = options.fn(item, runtime)
      budget.characters -= text.length
      if (budget.characters < 0) throw new BudgetSpent(`it writes more than ${mostCharacters} characters`, loc)
      return text
    }
    return each.call(this, list, { ...options, fn })
  }
}
