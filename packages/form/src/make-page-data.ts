import { editionLine, formattingLocale, languageOf, makeSay, markUntranslated, translationNotes } from '@ai-toolkit/html'
import type { Edition, EditionResource, Questionnaire } from '@ai-toolkit/model'
import { collectTexts } from './collect-texts.ts'
import type { LinkData, PageData } from './page-data.ts'
import { siteAddress } from './site-address.ts'
import { withoutProse } from './without-prose.ts'
import { packWords } from './words/pack-words.ts'

/** The words that the page says by itself. */
const OWN_WORDS = 'form.'

/**
 * What the page of a questionnaire knows, from an edition in one language and the words of the interface in it. Throws where the edition has
 * no such questionnaire.
 */
export function makePageData(published: Edition, questionnaireId: string, words: ReadonlyMap<string, string>): PageData {
  const edition = markUntranslated(published)
  const resource = edition.resources.find(({ questionnaire }) => questionnaire?.id === questionnaireId)
  if (resource?.questionnaire === undefined) throw new Error(`The edition has no questionnaire “${questionnaireId}”.`)
  const language = languageOf(edition)
  const say = makeSay(words, language)
  return {
    edition: slimEdition(edition, resource, resource.questionnaire),
    editionLine: editionLine(edition, say),
    formats: formattingLocale(language),
    words: packWords(words, OWN_WORDS),
    ...collectTexts(edition, resource, say),
    links: linksOf(edition, resource.questionnaire),
    translation: translationNotes(edition, resource.translation, say),
  }
}

/** An edition of one resource that has nothing but its questionnaire, without the texts that the page has as HTML. */
function slimEdition(edition: Edition, resource: EditionResource, questionnaire: Questionnaire): Edition {
  const { schemaVersion, edition: version, label, date, title, description, publisher, locale, principlesIn } = edition
  const { id, version: resourceVersion, kind, digest, questionnaireDigest } = resource
  const slim: EditionResource = {
    ...{ id, version: resourceVersion, kind, digest, title: resource.title, citation: '', overview: { what: '', when: '', who: '' } },
    ...(questionnaireDigest !== undefined && { questionnaireDigest }),
    ...{ notices: [], chapters: [], figures: [], prose: {}, questionnaire: withoutProse(questionnaire) },
  }
  return {
    ...{ schemaVersion, edition: version, date, title, description, publisher, locale, resources: [slim] },
    ...(label !== undefined && { label }),
    ...(principlesIn !== undefined && { principlesIn }),
    ...{ groups: [], readers: [], notices: [], anchors: {}, prose: {} },
  }
}

/** Where the links of questions, sections and recommendations lead, and their principles. */
function linksOf(edition: Edition, { sections, recommendations = [] }: Questionnaire): Record<string, LinkData> {
  const linked = [...sections, ...sections.flatMap(({ questions }) => questions), ...recommendations]
  const references = linked.flatMap(({ links = [], principles = [] }) => [...links, ...principles.map((id) => `${edition.principlesIn}#${id}`)])
  return Object.fromEntries([...new Set(references)].sort().map((reference) => [reference, siteAddress(edition, reference)]))
}
