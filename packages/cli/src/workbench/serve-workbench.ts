import type { LocaleCode } from '@ai-toolkit/model'
import { type Asked, type LocalServer, nothingHere, openLocalServer, plain, type Reply } from '../preview/local-server.ts'
import { clientFile, factsReply, shellPage } from './client-files.ts'
import { listNotes } from './list-notes.ts'
import { listTranslationNotes } from './list-translation-notes.ts'
import type { Desk } from './open-desk.ts'
import type { Studio } from './open-studio.ts'

/** What the windows are told whenever something was saved or looked at. */
export interface Change {
  /** `pages` and `look` where pages may be others than before, `notes` where only what is said about them is. */
  kind: 'pages' | 'look' | 'notes'
  /** Counts up with every change of pages. */
  version: number
  /** Whether pages show what was saved last. */
  current: boolean
}

/** A server that shows a toolkit in the making, on this machine only. */
export interface Workbench extends Pick<LocalServer, 'url' | 'port' | 'close'> {
  tell: (kind: Change['kind']) => void
}

/**
 * Serves the site from memory, as a build lays it out (`/en/html/…`, `/en/pdf/…`), and around it the workbench: findings at their
 * paragraphs, languages side by side, print, form and report. Everything that is served has a name in memory: no path leads to the disk.
 * @param locale the language that is shown first
 */
export async function serveWorkbench(
  desk: Desk,
  studio: Studio,
  { port, locale }: { port: number; locale: LocaleCode | undefined },
): Promise<Workbench> {
  const server = await openLocalServer((asked) => answer(asked, { desk, studio, locale }), port)
  return {
    url: server.url,
    port: server.port,
    close: server.close,
    tell: (kind) => server.tell(JSON.stringify({ kind, version: desk.version(), current: desk.isCurrent() } satisfies Change)),
  }
}

interface Serving {
  desk: Desk
  studio: Studio
  locale: LocaleCode | undefined
}

async function answer({ path, query }: Asked, { desk, studio, locale }: Serving): Promise<Reply> {
  const shown = locale ?? desk.edition()?.locale ?? 'en'
  const [first = '', second = '', ...rest] = path.slice(1).split('/')
  if (path === '/') return shellPage()
  if (first === 'workbench') return ownReply(desk, second, { locale: query.get('locale') ?? shown, page: query.get('page') ?? '' })
  if (first === 'report' && rest.length === 0) return studio.report(second, query, query.get('locale') ?? shown)
  const place = shortWays.get(first)
  if (place !== undefined && rest.length === 0) return moved(`/${shown}/${place(second)}`)
  return bundleReply({ desk, studio }, first, [second, rest.join('/')])
}

function ownReply(desk: Desk, name: string, shown: ShownPage): Reply {
  if (name === 'notes') return notesReply(desk, shown)
  return name === 'facts' ? factsReply(desk, shown.locale) : (clientFile(name) ?? nothingHere)
}

/** Ways to files of the bundle that are short to type. */
const shortWays = new Map<string, (id: string) => string>([
  ['print', (id) => `pdf/${id}.pdf`],
  ['form', (id) => `form/${id}.html`],
])

async function bundleReply({ desk, studio }: Omit<Serving, 'locale'>, locale: LocaleCode, [format, path]: [string, string]): Promise<Reply> {
  const publication = desk.publication(locale)
  if (publication === undefined) return nothingHere
  if (format === 'html') return siteReply(desk, locale, path === '' ? 'index.html' : path)
  return (await studio.file(format, path, publication)) ?? nothingHere
}

function moved(location: string): Reply {
  return { ...plain(302, 'It is elsewhere.'), location: encodeURI(location) }
}

const types = new Map([
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['js', 'text/javascript'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['woff2', 'font/woff2'],
  ['json', 'application/json'],
  ['xml', 'application/xml'],
  ['txt', 'text/plain'],
])

/** A file of the site, byte for byte as a build writes it. The version tells the script whether what it fetches is what the window shows. */
function siteReply(desk: Desk, locale: LocaleCode, path: string): Reply {
  const file = desk.file(locale, path)
  if (file === undefined) return nothingHere
  const type = types.get(path.slice(path.lastIndexOf('.') + 1)) ?? 'application/octet-stream'
  return { status: 200, type, body: file.content, version: desk.version() }
}

/** The page that a window shows. */
interface ShownPage {
  locale: LocaleCode
  /** Its address. */
  page: string
}

/** All that is wrong, and what of the page that is shown is not translated: of a whole toolkit that would be thousands of texts. */
function notesReply(desk: Desk, { locale, page }: ShownPage): Reply {
  const notes = [...listNotes(desk, locale), ...translationNotes(desk, locale).filter((note) => note.page === page)]
  return { status: 200, type: 'application/json', body: JSON.stringify({ current: desk.isCurrent(), notes }) }
}

function translationNotes(desk: Desk, locale: LocaleCode) {
  const good = desk.content.good()
  const localised = desk.publication(locale)?.edition
  if (good === undefined || localised === undefined || locale === good.edition.locale) return []
  return good.edition.resources.flatMap((resource) => {
    const other = localised.resources.find(({ id }) => id === resource.id)
    return other === undefined ? [] : listTranslationNotes(good.edition, good.tree, resource, other, locale)
  })
}
