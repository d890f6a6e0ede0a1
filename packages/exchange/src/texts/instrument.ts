import { languageOf } from '@ai-toolkit/html'
import type { Edition, LocaleData, Questionnaire } from '@ai-toolkit/model'
import { plainProse } from './plain-prose.ts'

/** A questionnaire as an edition publishes it in one language. */
export interface Instrument {
  edition: Edition
  language: LocaleData
  questionnaire: Questionnaire
  /** What answer files name; the same in all languages. */
  digest: string
  /** A Markdown field by its unit id, such as `questions.q_a.guidance`, as plain text; '' where the field is not there. */
  proseOf: (unit: string) => string
}

/** The questionnaire of an edition with this id. Throws where the edition has none: whether it does is for the caller to ask first. */
export function openInstrument(edition: Edition, questionnaireId: string): Instrument {
  const resource = edition.resources.find(({ questionnaire }) => questionnaire?.id === questionnaireId)
  if (resource?.questionnaire === undefined) throw new Error(`The edition has no questionnaire “${questionnaireId}”.`)
  const titleOf = (reference: string): string =>
    (Object.hasOwn(edition.anchors, reference) ? edition.anchors[reference]?.title : undefined) ?? reference
  const { prose } = resource
  return {
    edition,
    language: languageOf(edition),
    questionnaire: resource.questionnaire,
    digest: resource.questionnaireDigest ?? '',
    proseOf: (unit) => plainProse((Object.hasOwn(prose, unit) ? prose[unit] : undefined) ?? [], titleOf),
  }
}
