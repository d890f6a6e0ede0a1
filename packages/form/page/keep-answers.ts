import type { Form } from '../src/state/form.ts'
import { storeName, writeKept } from '../src/state/kept-answers.ts'
import { isUnfiled, type PageState } from '../src/state/page-state.ts'
import type { Store } from './store.ts'
import { keep, timeOfDay } from './world.ts'

/** Milliseconds between a change and its being kept: long enough not to write at every letter. */
const PAUSE = 400

/** Keeps the answers in the browser a moment after each change, and at once when the page is left. */
export function startKeeping(form: Form, store: Store): void {
  const name = nameOf(form)
  let kept: PageState = store.state
  const keepNow = (): void => {
    const { state } = store
    if (state.history.now === kept.history.now && state.drafts === kept.drafts && state.filed === kept.filed) return
    const works = keep(name, writeKept({ answers: state.history.now, drafts: state.drafts, isFiled: !isUnfiled(state) }))
    kept = state
    store.set({ keeping: works ? { kind: 'kept', at: timeOfDay(form.data.formats) } : { kind: 'refused' } })
  }
  setInterval(keepNow, PAUSE)
  addEventListener('pagehide', keepNow)
  addEventListener('visibilitychange', keepNow)
  addEventListener('storage', (event) => {
    if (event.key === name && event.newValue !== null) store.set({ message: { kind: 'problem', text: form.say('form.other-window') } })
  })
}

/** Takes the answers out of the browser; those on the screen stay until the page is left or the next change keeps them again. */
export function clearKept(form: Form, store: Store): void {
  keep(nameOf(form), undefined)
  store.set({ keeping: { kind: 'none' }, message: { kind: 'done', text: form.say('form.cleared') } })
}

function nameOf({ questionnaire, data }: Form): string {
  return storeName(questionnaire.id, data.edition.edition)
}
