import { holdFocus } from './focus.js'
import { addressOf, element, isSitePage } from './frames.js'

/** What each kind of note is called, the gravest first: never told by colour alone. */
export const kinds = { error: 'Error', warning: 'Warning', info: 'Note', stale: 'Stale', missing: 'Missing', faulty: 'Faulty' }

/** The id that a note has in its page, by its number among all. */
export function noteId(index) {
  return `workbench-note-${index}`
}

/** Takes the notes out of a page. */
export function removeNotes(live) {
  for (const note of live.querySelectorAll('.workbench-note')) note.remove()
}

/** Puts the notes of a page where they belong. */
export function placeNotes(frame, notes) {
  if (!isSitePage(frame)) return
  const live = frame.contentDocument
  const restoreFocus = holdFocus(live)
  removeNotes(live)
  addStyle(live)
  // Found before any is placed: each note is a block more.
  const blocks = [...live.querySelectorAll('main .text > *')]
  const own = notes.map((note, index) => ({ note, index })).filter(({ note }) => note.page === addressOf(frame))
  // Of several at one place, the first is to stand first.
  for (const { note, index } of own.reverse()) {
    const box = drawNote(live, note)
    box.id = noteId(index)
    put(box, targetOf(live, blocks, note.pin ?? {}))
  }
  restoreFocus()
}

function addStyle(live) {
  const href = '/workbench/notes.css'
  if (live.querySelector(`link[href="${href}"]`) === null) live.head.append(element(live, 'link', { rel: 'stylesheet', href }))
}

function targetOf(live, blocks, { id, block }) {
  if (id !== undefined) return live.getElementById(id)
  return block === undefined ? null : (blocks[block] ?? null)
}

function put(box, target) {
  if (target === null) (box.ownerDocument.querySelector('main article') ?? box.ownerDocument.querySelector('main')).prepend(box)
  else if (target.matches('li, td, th, dd, section, .entry')) target.append(box)
  else target.after(box)
}

function drawNote(live, { kind, text, place, remedy, code }) {
  const box = element(live, 'div', { className: 'workbench-note', tabIndex: -1, lang: 'en', dir: 'ltr' })
  box.dataset.kind = kind
  box.setAttribute('role', 'note')
  const said = element(live, 'p')
  said.append(element(live, 'strong', {}, `${kinds[kind]}: `), text)
  box.append(said)
  if (remedy !== undefined) box.append(element(live, 'p', {}, remedy))
  box.append(element(live, 'code', {}, [code, place].filter(Boolean).join(' · ')))
  return box
}
