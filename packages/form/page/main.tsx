import { render } from 'preact'
import { startHistory } from '../src/answers/history.ts'
import type { PageData } from '../src/page-data.ts'
import { blankAnswers, type Form, openForm } from '../src/state/form.ts'
import { readKept, storeName } from '../src/state/kept-answers.ts'
import { isUnfiled, type PageState } from '../src/state/page-state.ts'
import { readAddress } from '../src/state/view.ts'
import { type Actions, followAddress, makeActions } from './actions.ts'
import { App } from './app.tsx'
import { type FileActions, makeFileActions } from './file-actions.ts'
import { startKeeping } from './keep-answers.ts'
import { PageContext } from './page-context.ts'
import { showMarks } from './parts/show-marks.tsx'
import { openStore, type Store } from './store.ts'
import { unpackText } from './unpack-text.ts'
import { recall, today } from './world.ts'

/** Opens the page: what it knows, what the browser kept, and then the first view. */
async function main(): Promise<void> {
  showMarks()
  const root = document.getElementById('form')
  const packed = document.getElementById('form-data')?.textContent
  if (root === null || packed == null) throw new Error('The page is not whole.')
  const form = openForm(JSON.parse(await unpackText(packed)) as PageData)
  root.textContent = ''
  const store = openStore(form, firstState(form), () => draw())
  const actions = makeActions(form, store)
  const files = makeFileActions(form, store, actions)
  const page = { form, store, actions, files }
  const draw = (): void =>
    render(
      // A new value each time, so that every part is drawn from the state as it is now.
      <PageContext.Provider value={{ ...page }}>
        <App />
      </PageContext.Provider>,
      root,
    )
  draw()
  followAddress(form, store, location.hash)
  startKeeping(form, store)
  listen(form, store, actions, files)
}

/** What the browser kept, if it fits; what does not is shown as a file would be, and nothing is thrown away. */
function firstState(form: Form): PageState {
  const { questionnaire, data, digest } = form
  const edition = data.edition.edition
  const text = recall(storeName(questionnaire.id, edition))
  const kept = text === undefined ? undefined : readKept(text, { questionnaire, edition, digest, today: today() })
  const fits = kept !== undefined && kept.file.foreign === undefined
  const now = fits ? kept.file.answers : blankAnswers(form, today())
  const view = readAddress(form, location.hash)?.view ?? { kind: 'start' }
  return {
    view: kept === undefined || fits ? view : { kind: 'files' },
    focus: undefined,
    history: startHistory(now),
    filed: fits && kept.isFiled ? now : undefined,
    drafts: fits ? kept.drafts : {},
    keeping: { kind: 'none' },
    showsResult: true,
    showsGuidance: false,
    message: fits ? { kind: 'done', text: form.say('form.continued', { date: form.writing.day(now.date) }) } : undefined,
    announcement: '',
    dialog: undefined,
    task: kept === undefined || fits ? undefined : { kind: 'open', name: form.say('form.browser-copy'), file: kept.file },
    isPrinting: false,
  }
}

function listen(form: Form, store: Store, actions: Actions, files: FileActions): void {
  addEventListener('hashchange', () => {
    const { message, focus } = store.state
    // What was done in one view is no news in the next, unless that is where it leads.
    if (message?.kind === 'done' && focus === undefined) store.set({ message: undefined })
    followAddress(form, store, location.hash)
  })
  addEventListener('beforeunload', (event) => {
    if (isUnfiled(store.state)) event.preventDefault()
  })
  addEventListener('beforeprint', () => store.set({ isPrinting: true }))
  addEventListener('afterprint', () => store.set({ isPrinting: false }))
  addEventListener('keydown', (event) => followKey(event, actions, files))
  document.addEventListener('click', (event) => followLink(event, store))
}

/** Save, undo and redo by their usual keys. In a text field, undoing is the field's own. */
function followKey(event: KeyboardEvent, actions: Actions, files: FileActions): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return
  const key = (event.shiftKey ? 'shift+' : '') + event.key.toLowerCase()
  const action = key === 's' ? files.save : isTextField(event.target) ? undefined : { z: actions.undo, y: actions.redo, 'shift+z': actions.redo }[key]
  if (action === undefined) return
  event.preventDefault()
  action()
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && !['radio', 'checkbox', 'file'].includes(target.type))
}

/** Terms are explained in place; every other way out of the page opens beside it, so that nobody loses what they were doing. */
function followLink(event: MouseEvent, store: Store): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const address = link?.getAttribute('href')
  if (link === null || address == null) return
  if (address === '#main') {
    // The address belongs to the views.
    event.preventDefault()
    document.getElementById('main')?.focus()
  } else if (address.startsWith('#term.')) {
    event.preventDefault()
    store.set({ dialog: { kind: 'term', id: address.slice('#term.'.length) } })
  } else if (!address.startsWith('#') && !link.hasAttribute('download')) {
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  }
}

void main()
