import type { Edition } from '@ai-toolkit/model'
import { KIND_WORDS } from '../content/kind-words.ts'
import { linkViews } from '../content/links.ts'
import { proseOf } from '../content/prose.ts'
import { bodyOf, optionalBody, overviewOf, toolkitNotices } from '../content/texts.ts'
import type { OutputFile } from '../output-file.ts'
import type { Setting } from '../tree/setting.ts'
import { FRONT_PAGE, pagePath } from './addresses.ts'
import { correctionViews } from './editions/correction-views.ts'
import { frameView } from './page-frame.ts'
import { pageFile, pageSetting, type Site } from './site.ts'
import type { CardView } from './site-views.ts'

/** The front page: what the toolkit is, who should start where, and its resources by group. */
export function frontPage(site: Site): OutputFile {
  const { edition } = site
  const setting: Setting = { ...pageSetting(site, undefined, FRONT_PAGE), terms: 'direct' }
  const [independence, ...notices] = toolkitNotices(edition, setting)
  return pageFile(site, FRONT_PAGE, 'site/front', {
    frame: frameView(site, { path: FRONT_PAGE, kind: 'front', description: edition.description }),
    title: edition.title,
    description: edition.description,
    welcome: optionalBody(edition.welcome, 'welcome', edition.prose, setting),
    independence,
    notices,
    corrections: correctionViews(site, (one) => one.edition === edition.edition),
    readers: edition.readers.map(({ id, title, start }) => ({
      title,
      body: bodyOf(proseOf(edition.prose, `readers.${id}.text`), setting),
      start: linkViews(start, setting),
    })),
    groups: edition.groups.map(({ id, title, resources }) => ({
      id: `_group.${id}`,
      title,
      resources: resources.flatMap((resource) => cardsOf(site, resource, setting)),
    })),
  })
}

/** None where a group names a resource that the edition does not have. */
function cardsOf({ edition, say }: Site, id: string, setting: Setting): CardView[] {
  return edition.resources
    .filter((resource) => resource.id === id)
    .map((resource) => ({
      kind: say(KIND_WORDS[resource.kind]),
      number: numberOf(edition, id),
      title: resource.title,
      subtitle: resource.subtitle,
      href: pagePath(id),
      body: overviewOf(resource, setting)[0]?.body,
    }))
}

/** Its place in the reading order, from 1. */
function numberOf(edition: Edition, id: string): number {
  return edition.resources.findIndex((resource) => resource.id === id) + 1
}
