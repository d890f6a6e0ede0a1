import type { Answers, ReportModel } from '@ai-toolkit/model'
import type { Situation } from '../src/answers/find-losses.ts'
import { assessAnswers, type Form, modelResult } from '../src/state/form.ts'
import type { PageState } from '../src/state/page-state.ts'

/** The one place where the state of the page is held. */
export interface Store {
  readonly state: PageState
  /** Puts a new state in place and draws the page. */
  set: (change: Partial<PageState>) => void
  /** Answers, assessed; worked out once for each state of them. */
  assess: (answers: Answers) => Situation
  /** The answers on the screen, assessed. */
  situation: () => Situation
  /** The result of the answers on the screen. */
  result: () => ReportModel
}

/** Opens the store; `draw` is called after each change. */
export function openStore(form: Form, first: PageState, draw: () => void): Store {
  const assess = remember((answers: Answers) => assessAnswers(form, answers))
  const result = remember((one: Situation) => modelResult(form, one))
  const store = {
    state: first,
    set: (change: Partial<PageState>) => {
      store.state = { ...store.state, ...change }
      draw()
    },
    assess,
    situation: () => assess(store.state.history.now),
    result: () => result(assess(store.state.history.now)),
  }
  return store
}

/** A function that gives its result again for an argument it has seen, as long as anybody holds that. */
function remember<A extends object, B>(work: (argument: A) => B): (argument: A) => B {
  const results = new WeakMap<A, B>()
  return (argument) => {
    const known = results.get(argument)
    if (known !== undefined) return known
    const result = work(argument)
    results.set(argument, result)
    return result
  }
}
