import { readFileSync } from 'node:fs'
import type { LocaleCode } from '@ai-toolkit/model'
import type { Reply } from '../preview/local-server.ts'
import type { Desk } from './open-desk.ts'

const names = ['shell.js', 'patch.js', 'notes.js', 'findings.js', 'focus.js', 'frames.js', 'views.js', 'shell.css', 'notes.css']

/** A file of the workbench’s own; undefined where there is none of that name. Read at each request, so that who works on it sees it change. */
export function clientFile(name: string): Reply | undefined {
  if (!names.includes(name)) return undefined
  return { status: 200, type: name.endsWith('.css') ? 'text/css' : 'text/javascript', body: readClient(name) }
}

/** The page around the pages: which of them are shown, what is wrong with them, and where else to look. */
export function shellPage(): Reply {
  return { status: 200, type: 'text/html', body: readClient('shell.html') }
}

/** What the page around the pages must know of the toolkit. */
export function factsReply(desk: Desk, shown: LocaleCode): Reply {
  const edition = desk.edition()
  const resources = edition?.resources ?? []
  const facts = {
    locale: shown,
    locales: (edition?.locales ?? []).map(({ locale, name }) => ({ locale, name })),
    resources: resources.map(({ id }) => id),
    questionnaires: resources.flatMap(({ id, questionnaire }) => (questionnaire === undefined ? [] : [{ resource: id, id: questionnaire.id }])),
  }
  return { status: 200, type: 'application/json', body: JSON.stringify(facts) }
}

function readClient(name: string): string {
  return readFileSync(new URL(`client/${name}`, import.meta.url), 'utf8')
}
