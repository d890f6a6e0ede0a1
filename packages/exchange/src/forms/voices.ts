import type { Say } from '@ai-toolkit/html'
import type { Edition, Question, Section } from '@ai-toolkit/model'
import { type Instrument, openInstrument } from '../texts/instrument.ts'
import { sayPlain } from '../texts/say-plain.ts'

/** An edition in one language, with the words of the interface in it (ICU messages by id). */
export interface SpokenEdition {
  edition: Edition
  words: ReadonlyMap<string, string>
}

/** A questionnaire in one of several languages. All voices of a questionnaire have the same ids. */
export interface Voice {
  locale: string
  instrument: Instrument
  say: Say
}

/** A questionnaire in every language given. Throws where an edition has no such questionnaire. */
export function openVoices(editions: readonly SpokenEdition[], questionnaireId: string): Voice[] {
  return editions.map(({ edition, words }) => {
    const instrument = openInstrument(edition, questionnaireId)
    return { locale: edition.locale, instrument, say: sayPlain(words, instrument.language) }
  })
}

/** The question at a path (`q_a`, or `q_group/q_b` inside of a group) as a voice words it. */
export function questionIn({ instrument }: Voice, path: string): Question {
  const [first, part] = path.split('/')
  const question = instrument.questionnaire.sections.flatMap(({ questions }) => questions).find(({ id }) => id === first)
  const found = part === undefined ? question : question?.questions?.find(({ id }) => id === part)
  if (found === undefined) throw new Error(`The questionnaire has no question “${path}” in ${instrument.edition.locale}.`)
  return found
}

/** A section as a voice words it. */
export function sectionIn({ instrument }: Voice, id: string): Section {
  const found = instrument.questionnaire.sections.find((section) => section.id === id)
  if (found === undefined) throw new Error(`The questionnaire has no section “${id}” in ${instrument.edition.locale}.`)
  return found
}
