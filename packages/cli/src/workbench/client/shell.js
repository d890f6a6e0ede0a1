// The page around the pages. It loads them as they are, and when something was saved, puts what changed into the very document that is
// open: where the reader is, what is in focus and which menus are open stays as it was. What is wrong is told beside the text it concerns.
import { listFindings } from './findings.js'
import { holdFocus } from './focus.js'
import { addressOf, documentOf, isSitePage, localeOf } from './frames.js'
import { placeNotes, removeNotes } from './notes.js'
import { canPatch, parsePage, patchPage } from './patch.js'
import { inLocale, showViews } from './views.js'

const page = document.getElementById('page')
const beside = document.getElementById('beside')
const status = document.getElementById('status')
const other = new URLSearchParams(location.search).get('beside')
const frames = other === null ? [page] : [page, beside]

/** By frame: the document as it was served last, and what is to be said about it. */
const served = new Map()
const notes = new Map()
const state = { connected: true, current: true, gone: '' }

const facts = await (await fetch('/workbench/facts')).json()
for (const frame of frames) frame.addEventListener('load', () => opened(frame))
addEventListener('hashchange', () => {
  const address = location.hash.slice(1)
  if (address !== '' && addressOf(page) + page.contentWindow.location.hash !== address) page.contentWindow.location.assign(address)
})
beside.hidden = other === null
if (other !== null) beside.title = `Page in ${facts.locales.find(({ locale }) => locale === other)?.name ?? other}`
page.src = location.hash.length > 1 ? location.hash.slice(1) : `/${facts.locale}/html/index.html`
listen()

function listen() {
  const events = new EventSource('/changes')
  let isFirst = true
  events.onopen = () => {
    // Whatever was saved while nobody listened.
    if (!isFirst) for (const frame of frames) refresh(frame).then(() => fetchNotes(frame))
    isFirst = false
    tell({ connected: true })
  }
  events.onerror = () => tell({ connected: false })
  events.onmessage = ({ data }) => heed(JSON.parse(data))
}

function heed({ kind, current }) {
  for (const frame of frames) {
    if (kind === 'look') frame.contentWindow.location.reload()
    else if (kind === 'notes') fetchNotes(frame)
    // The page first: it is what whoever saved is waiting for.
    else refresh(frame).then(() => fetchNotes(frame))
  }
  tell({ current })
}

function tell(change) {
  Object.assign(state, change)
  const text = inWords(state)
  if (status.textContent !== text) status.textContent = text
}

function inWords({ connected, current, gone }) {
  if (!connected) return 'The preview has ended or cannot be reached; waiting for it.'
  if (gone !== '') return `There is no page ${gone} any more. This is how it was last.`
  return current ? 'Shows what was saved last.' : 'Shows the last state without errors, until what is found is mended.'
}

async function opened(frame) {
  if (documentOf(frame) === null || addressOf(frame) === 'blank') return
  served.delete(frame)
  tell({ gone: '' })
  if (frame === page) openedFirst()
  if (!isSitePage(frame)) return
  const timing = frame.contentWindow.performance.getEntriesByType('navigation')[0]?.serverTiming?.[0]
  const reply = await fetch(addressOf(frame))
  if (!reply.ok) return
  served.set(frame, parsePage(await reply.text()))
  // Saved between the two: what the window shows is not what was fetched.
  if (timing !== undefined && timing.description !== reply.headers.get('x-version')) frame.contentWindow.location.reload()
  else fetchNotes(frame)
}

function openedFirst() {
  const { hash } = page.contentWindow.location
  history.replaceState(null, '', `${location.search}#${addressOf(page)}${hash}`)
  document.title = `${page.contentDocument.title} · Workbench`
  showViews(page, facts, other)
  if (other === null || !isSitePage(page)) return
  const address = inLocale(addressOf(page), other)
  if (beside.src === '' || addressOf(beside) !== address) beside.src = address + hash
  page.contentWindow.addEventListener('scroll', scrollTogether, { passive: true })
}

/** Both languages have the same blocks: the other one is scrolled to the one that stands at the top here. */
function scrollTogether() {
  const [here, there] = frames.map((frame) => [...frame.contentDocument.querySelectorAll('main .text > :not(.workbench-note), main .question')])
  const at = here.findIndex((block) => block.getBoundingClientRect().bottom > 60)
  if (at < 0 || here.length !== there.length) return
  const offset = there[at].getBoundingClientRect().top - here[at].getBoundingClientRect().top
  beside.contentWindow.scrollBy({ top: offset, behavior: 'instant' })
}

/** Shows the newest state of what stands in a frame. */
async function refresh(frame) {
  const before = served.get(frame)
  const address = addressOf(frame)
  // A PDF or a form that somebody is filling in is not taken away from under their hands.
  if (before === undefined) return /^\/report\//.test(address) ? frame.contentWindow.location.reload() : undefined
  const reply = await fetch(address)
  if (!reply.ok) return tell({ gone: address })
  const next = parsePage(await reply.text())
  if (addressOf(frame) !== address) return
  tell({ gone: '' })
  if (!canPatch(before, next)) return frame.contentWindow.location.reload()
  const restoreFocus = holdFocus(frame.contentDocument)
  removeNotes(frame.contentDocument)
  patchPage(frame.contentDocument, before, next)
  served.set(frame, next)
  placeNotes(frame, notes.get(frame) ?? [])
  restoreFocus()
}

async function fetchNotes(frame) {
  if (documentOf(frame) === null) return
  const reply = await fetch(`/workbench/notes?${new URLSearchParams({ locale: localeOf(addressOf(frame)), page: addressOf(frame) })}`)
  if (!reply.ok) return
  const told = await reply.json()
  notes.set(frame, told.notes)
  tell({ current: told.current })
  placeNotes(frame, told.notes)
  if (frame === page) listFindings(page, told.notes)
}
