import { plainSetting, renderBlocks, type Say, type Setting } from '@ai-toolkit/html'
import type { Edition, EditionResource } from '@ai-toolkit/model'
import type { PageData, TermData } from './page-data.ts'
import { siteAddress } from './site-address.ts'

/** Longer texts of a page, with the terms that they use. */
export type Texts = Pick<PageData, 'html' | 'terms' | 'notices'>

/** Fields of a resource that are about it and not of its questionnaire. */
const ABOUT = /^(overview|notices|figures|terms|core)\./

/** Renders the texts of a questionnaire, the definitions of all terms in them (and of the terms in those), and the notices. */
export function collectTexts(edition: Edition, resource: EditionResource, say: Say): Texts {
  const used = new Set<string>()
  const setting = textSetting(edition, say, used)
  const own = Object.entries(resource.prose).filter(([unit]) => !ABOUT.test(unit))
  const html = Object.fromEntries(own.map(([unit, blocks]) => [unit, renderBlocks(blocks, setting)]))
  const notices = noticesOf(edition, resource, setting)
  return { html, notices, terms: Object.fromEntries(defineTerms(edition, setting, used)) }
}

/** Terms lead to their definition in the page, all other references into the site. `used` is filled with the terms. */
function textSetting(edition: Edition, say: Say, used: Set<string>): Setting {
  const prefix = '#term.'
  return plainSetting({
    medium: 'site',
    say,
    termReference: (id) => prefix + id,
    follow: (reference) => {
      if (!reference.startsWith(prefix)) return siteAddress(edition, reference)
      const id = reference.slice(prefix.length)
      used.add(id)
      return { title: id, href: reference }
    },
  })
}

/** Definitions use terms themselves: goes on until none is new. */
function defineTerms(edition: Edition, setting: Setting, used: ReadonlySet<string>): Map<string, TermData> {
  const home = edition.resources.find(({ id }) => id === edition.glossaryIn)
  const defined = new Map<string, TermData>()
  // A Set that grows while it is walked is walked to its new end.
  for (const id of used) {
    const term = home?.terms?.find((candidate) => candidate.id === id)
    if (term === undefined) throw new Error(`The glossary has no term “${id}”.`)
    const html = renderBlocks(home?.prose[`terms.${id}.definition`] ?? [], setting)
    defined.set(id, { title: term.term, html, href: siteAddress(edition, `${edition.glossaryIn}#${id}`).href })
  }
  return defined
}

function noticesOf(edition: Edition, resource: EditionResource, setting: Setting): PageData['notices'] {
  return [edition, resource].flatMap(({ notices, prose }) =>
    notices.map(({ id, title }) => ({ title, html: renderBlocks(prose[`notices.${id}.text`] ?? [], setting) })),
  )
}
