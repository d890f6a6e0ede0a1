import { holdFocus } from './focus.js'
import { addressOf, documentOf, element } from './frames.js'
import { kinds, noteId } from './notes.js'

const toggle = document.getElementById('toggle')
const panel = document.getElementById('findings')
const list = document.getElementById('list')

toggle.addEventListener('click', () => show(panel.hidden))

/** Lists all notes, those of the page that is open first. */
export function listFindings(frame, notes) {
  const all = notes.map((note, index) => ({ note, index }))
  const isHere = ({ note }) => note.page === addressOf(frame)
  const ordered = [...all.filter(isHere), ...all.filter((one) => !isHere(one))]
  // Notes come again whenever anything was looked at; who is about to follow one must not lose it.
  const restoreFocus = holdFocus(document)
  list.replaceChildren(...ordered.map(({ note, index }) => drawFinding(frame, note, index)))
  restoreFocus()
  toggle.textContent = countInWords(notes)
  if (notes.length === 0) show(false)
}

function countInWords(notes) {
  const counts = Object.entries(kinds).map(([kind, word]) => ({ word: word.toLowerCase(), count: notes.filter((note) => note.kind === kind).length }))
  const said = counts.filter(({ count }) => count > 0).map(({ word, count }) => `${count} × ${word}`)
  return said.length === 0 ? 'No findings' : `Findings: ${said.join(', ')}`
}

function show(shown) {
  panel.hidden = !shown
  toggle.setAttribute('aria-expanded', String(shown))
  if (shown) document.getElementById('findings-title').focus()
}

function drawFinding(frame, note, index) {
  const item = element(document, 'li')
  const text = [element(document, 'span', { className: 'kind' }, `${kinds[note.kind]}: `), note.text]
  const place = element(document, 'span', { className: 'place' }, ` ${note.place ?? note.code ?? ''}`)
  if (note.page === undefined) item.append(...text, place)
  else {
    const button = element(document, 'button', { type: 'button', id: `finding-${index}` })
    button.append(...text)
    button.addEventListener('click', () => lead(frame, note, index))
    item.append(button, place)
  }
  return item
}

/** To the note in its page, which may be another one. */
function lead(frame, { page }, index) {
  const reach = () => {
    const box = documentOf(frame)?.getElementById(noteId(index))
    box?.scrollIntoView({ block: 'center' })
    box?.focus({ preventScroll: true })
    return box !== undefined && box !== null
  }
  if (page === addressOf(frame)) return void reach()
  frame.contentWindow.location.assign(page)
  // The notes are fetched once the page is there.
  let left = 50
  const waiting = setInterval(() => {
    left -= 1
    if ((addressOf(frame) === page && reach()) || left === 0) clearInterval(waiting)
  }, 100)
}
