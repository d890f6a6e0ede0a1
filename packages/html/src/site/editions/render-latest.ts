import type { Edition } from '@ai-toolkit/model'
import type { Look } from '../../look.ts'
import type { OutputFile } from '../../output-file.ts'
import { fillTemplate, templateText } from '../../templates/fill-template.ts'
import { markUntranslated } from '../../untranslated/mark-untranslated.ts'
import { languageOf } from '../../words/language-of.ts'
import { makeSay } from '../../words/say.ts'
import { FRONT_PAGE, pagePath, placePath } from '../addresses.ts'
import { CHANGES_PAGE, EDITIONS_PAGE } from './edition-links.ts'
import { findNearest } from './find-nearest.ts'
import type { SiteEditions } from './site-editions.ts'

/** A page that leads on to the latest edition. */
export interface LatestView {
  language: string
  direction: 'ltr' | 'rtl'
  title: string
  href: string
  /** Whether places on the page are found there by their own ids. */
  exact: boolean
  /** Ids that stand elsewhere now, each followed by its address; undefined where there are none. */
  elsewhere: string | undefined
  script: string
}

/** Where the script is that keeps the place on the page, below the folder of all languages. */
export const LATEST_SCRIPT = 'latest.js'

/**
 * Pages under addresses that never change, `<locale>/html/…` in a folder beside the editions: each leads on to its page in the latest
 * edition, without a server, and without script too (the place on the page aside). Pages that only earlier editions had lead to the nearest.
 */
export function renderLatest(published: Edition, look: Look, editions: SiteEditions): OutputFile[] {
  const edition = markUntranslated(published)
  const language = languageOf(edition)
  const say = makeSay(look.words, language)
  return [...wayOn(edition, editions)].map(([path, { to, title, ids }]) => {
    const root = '../'.repeat(path.split('/').length + 1)
    const address = (page: string): string => `${root}../${edition.edition}/${edition.locale}/html/${page}`
    const view: LatestView = {
      language: edition.locale,
      direction: language.direction,
      title: say('latest.title', { page: title }),
      href: address(to),
      exact: to === path,
      elsewhere: ids.size === 0 ? undefined : [...ids].flatMap(([id, place]) => [id, address(place)]).join(' '),
      script: `${root}${LATEST_SCRIPT}`,
    }
    return { path: `${edition.locale}/html/${path}`, content: fillTemplate(look.templates, 'site/latest', view, say) }
  })
}

/** The script of these pages, the same for all. */
export function latestScript({ templates }: Look): OutputFile {
  return { path: LATEST_SCRIPT, content: templateText(templates, 'site/latest.js') }
}

interface WayOn {
  to: string
  title: string
  /** Of places of earlier editions that the page no longer has, where they stand now. */
  ids: Map<string, string>
}

function wayOn({ title, anchors }: Edition, editions: SiteEditions): Map<string, WayOn> {
  const names = [FRONT_PAGE, EDITIONS_PAGE, ...(editions.since === undefined ? [] : [CHANGES_PAGE])]
  const ways = new Map(names.map((to): [string, WayOn] => [to, { to, title, ids: new Map() }]))
  for (const anchor of Object.values(anchors)) {
    const path = pagePath(anchor.resource, anchor.chapter)
    if (anchor.id === undefined || anchor.id === anchor.chapter) ways.set(path, { to: path, title: anchor.title, ids: new Map() })
  }
  editions.editions.forEach((_, from) => {
    addEarlier(ways, editions, from, title)
  })
  return ways
}

/** Pages and places of an earlier edition that the latest does not have under the same address. */
function addEarlier(ways: Map<string, WayOn>, { editions, steps }: SiteEditions, from: number, title: string): void {
  for (const [reference, { resource, id, chapter }] of Object.entries(editions[from]?.anchors ?? {})) {
    const path = pagePath(resource, chapter)
    const { anchor } = findNearest({ editions, steps }, { from, to: editions.length - 1 }, reference)
    const to = anchor === undefined ? FRONT_PAGE : placePath(anchor)
    const way = ways.get(path)
    if (id === undefined || id === chapter) {
      if (way === undefined) ways.set(path, { to, title, ids: new Map() })
    } else if (to !== path && to !== `${path}#${id}`) way?.ids.set(id, to)
  }
}
