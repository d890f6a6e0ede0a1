import { editionLine, type Say } from '@ai-toolkit/html'
import type { Edition } from '@ai-toolkit/model'
import { type Instrument, openInstrument } from '../texts/instrument.ts'
import { sayPlain } from '../texts/say-plain.ts'
import { comment } from './comment.ts'
import { commentExamples } from './comment-examples.ts'
import { commentScales } from './comment-question.ts'
import { writeSection } from './write-section.ts'

/** What stands where a name is still to be put in: the format asks for one. */
export const UNNAMED = '…'

/** What a skeleton is made with beside the edition. */
export interface SkeletonOptions {
  /** The words of the interface in the language of the edition (ICU messages by id). */
  words: ReadonlyMap<string, string>
  /** Where editors find answers.schema.json: an address, or a path seen from the file. */
  schema: string
  /** The day that the file begins with, YYYY-MM-DD. */
  date: string
}

/**
 * An answer file in which nothing is answered yet, as YAML to be edited: every question of the questionnaire with its text, help and choices
 * in the language of the edition, as comments. It is a valid answer file as it stands. Throws where the edition has no such questionnaire.
 */
export function writeAnswersSkeleton(edition: Edition, questionnaireId: string, { words, schema, date }: SkeletonOptions): string {
  const instrument = openInstrument(edition, questionnaireId)
  const say = sayPlain(words, instrument.language)
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    '#',
    ...introduce(instrument, say),
    '',
    `questionnaire: ${questionnaireId}`,
    // In quotes, because 1.10 would be read as the number 1.1.
    `edition: "${edition.edition}"`,
    `digest: ${instrument.digest}`,
    '',
    ...writeSubject(instrument, say),
    `date: ${date}`,
    '',
    ...commentScales(instrument, say),
    'answers:',
    ...instrument.questionnaire.sections.flatMap((section, index) => writeSection(section, index + 1, instrument, say)),
  ]
  return `${lines.join('\n')}\n`
}

function introduce(instrument: Instrument, say: Say): string[] {
  const { questionnaire, edition } = instrument
  const introduction = instrument.proseOf('introduction')
  return [
    ...comment(questionnaire.title),
    ...comment(editionLine(edition, say)),
    ...(introduction === '' ? [] : ['#', ...comment(introduction)]),
    '#',
    ...comment(say('skeleton.how')),
    '#',
    ...commentExamples(instrument, say),
  ]
}

function writeSubject({ questionnaire: { subject }, proseOf }: Instrument, say: Say): string[] {
  const help = proseOf('subject.help')
  return [
    ...comment(say('questionnaire.subject', { subject: subject.title })),
    ...(help === '' ? [] : comment(help)),
    ...comment(say('skeleton.placeholder')),
    'subject:',
    `  name: ${UNNAMED}`,
    ...['agency', 'reference', 'description'].map((field) => `  # ${field}: ${say(`form.table.${field}`)}`),
    ...comment(say('form.respondents')),
    '# respondents:',
    `#   - { name: ${UNNAMED}, role: ${UNNAMED} }`,
  ]
}
