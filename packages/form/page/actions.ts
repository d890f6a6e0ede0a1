import type { Answer, Answers } from '@ai-toolkit/model'
import { type AnswerPlace, withAnswer, withEntry, withoutEntry } from '../src/answers/edit-answers.ts'
import { findLosses, type Losses } from '../src/answers/find-losses.ts'
import { recordChange, redoChange, startHistory, undoChange } from '../src/answers/history.ts'
import { blankAnswers, type Form } from '../src/state/form.ts'
import { shiftOf } from '../src/state/shift-of.ts'
import { addressOf, readAddress, type View } from '../src/state/view.ts'
import type { Store } from './store.ts'
import { today } from './world.ts'

/** What a person can do to the answers and the page, files aside. */
export interface Actions {
  /** Puts an answer in place; asks first where others would be hidden or dropped. `touched` names the field, where it is being typed in. */
  answer: (place: AnswerPlace, answer: Answer, touched?: string) => void
  addEntry: (group: string) => void
  removeEntry: (group: string, id: string) => void
  /** Changes what is said of the subject and the respondents. */
  describe: (about: Partial<Pick<Answers, 'subject' | 'respondents'>>, touched: string) => void
  /** Puts other answers in the place of all. */
  replace: (answers: Answers, message: string) => void
  /** Does what the open dialog asked about, or leaves it. */
  decide: (goesOn: boolean) => void
  undo: () => void
  redo: () => void
  restart: () => void
  /** Shows a view; the focus goes to the element with this id, or else to the heading. */
  go: (view: View, focus?: string) => void
  draft: (place: string, text: string | undefined) => void
}

/** The actions on a store. */
export function makeActions(form: Form, store: Store): Actions {
  const apply = (next: Answers, touched?: string): void => {
    const before = store.situation().assessment
    store.set({ history: recordChange(store.state.history, next, touched), dialog: undefined, message: undefined, announcement: '' })
    announceShift(form, store, before)
  }
  /** Asks where something is lost; `own` is the question that is being answered, whose old value the person means to change. */
  const change = (changed: Answers, own: string | undefined, touched?: string): void => {
    const next = { ...changed, date: today() }
    const losses = lossesBut(findLosses(store.situation(), store.assess(next)), own)
    if (losses.hidden.length + losses.dropped.length === 0) apply(next, touched)
    else store.set({ dialog: { kind: 'losses', losses, next, touched } })
  }
  return {
    answer: (place, answer, touched) => {
      // A reason for not applying takes the place of a value: that, too, is dropped.
      const own = answer.notApplicable === undefined ? place.question : undefined
      change(withAnswer(store.state.history.now, place, answer), own, touched)
    },
    addEntry: (group) => change(withEntry(store.state.history.now, group), undefined),
    removeEntry: (group, id) => change(withoutEntry(store.state.history.now, group, id), undefined),
    describe: (about, touched) => apply({ ...store.state.history.now, ...about, date: today() }, touched),
    replace: (answers, text) =>
      store.set({
        history: recordChange(store.state.history, answers),
        drafts: {},
        task: undefined,
        dialog: undefined,
        message: { kind: 'done', text },
      }),
    decide: (goesOn) => {
      const { dialog } = store.state
      if (goesOn && dialog?.kind === 'losses') apply(dialog.next, dialog.touched)
      else store.set({ dialog: undefined })
    },
    undo: () => stepThrough(form, store, undoChange, 'form.undone'),
    redo: () => stepThrough(form, store, redoChange, 'form.redone'),
    restart: () => {
      const history = startHistory(blankAnswers(form, today()))
      store.set({
        history,
        filed: undefined,
        drafts: {},
        task: undefined,
        dialog: undefined,
        message: { kind: 'done', text: form.say('form.restarted') },
      })
      location.hash = addressOf({ kind: 'start' })
    },
    go: (view, focus) => {
      const address = addressOf(view)
      store.set({ focus })
      if (location.hash === `#${address}`) followAddress(form, store, address)
      else location.hash = address
    },
    draft: (place, text) => {
      const { [place]: _old, ...others } = store.state.drafts
      store.set({ drafts: text === undefined ? others : { ...others, [place]: text } })
    },
  }
}

function lossesBut({ hidden, dropped }: Losses, own: string | undefined): Losses {
  return { hidden, dropped: dropped.filter((id) => id !== own) }
}

function stepThrough(form: Form, store: Store, step: typeof undoChange, word: string): void {
  const before = store.situation().assessment
  const history = step(store.state.history)
  if (history === store.state.history) return
  store.set({ history, drafts: {}, message: { kind: 'done', text: form.say(word) } })
  announceShift(form, store, before)
}

/** Says aloud which questions came and went: whoever does not see the page would not know. */
function announceShift(form: Form, store: Store, before: Parameters<typeof shiftOf>[0]): void {
  const { shown, hidden } = shiftOf(before, store.situation().assessment)
  if (shown.length + hidden.length === 0) return
  const numbers = (ids: readonly string[]) => ids.map((id) => form.questions.get(id)?.number ?? id).join(', ')
  const texts = [
    ...(shown.length > 0 ? [form.say('form.now-asked', { count: shown.length, numbers: numbers(shown) })] : []),
    ...(hidden.length > 0 ? [form.say('form.now-hidden', { count: hidden.length, numbers: numbers(hidden) })] : []),
  ]
  store.set({ announcement: texts.join(' ') })
}

/** Shows what the address asks for and moves the focus there: to the question, to what was asked for with `go`, or to the heading of the view. */
export function followAddress(form: Form, store: Store, hash: string): void {
  const destination = readAddress(form, hash)
  if (destination === undefined) return
  const { focus } = store.state
  store.set({ view: destination.view, focus: undefined })
  const target = document.getElementById(destination.question === undefined ? (focus ?? 'view-title') : `q.${destination.question}`)
  window.scrollTo({ top: 0 })
  if (destination.question !== undefined || focus !== undefined) target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
