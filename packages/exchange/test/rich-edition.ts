import type { Edition, Question, Questionnaire } from '@ai-toolkit/model'
import { baseEdition } from './base-edition.ts'

const options = [
  { id: 'o_a', label: 'Same words' },
  { id: 'o_b', label: 'Same words' },
  { id: 'o_c', label: '=1+1' },
]

/** A question of every type, those inside of a group too, with choices that share their words and a text that looks like a formula. */
const entryQuestions: Question[] = [
  { id: 'q_in_single', type: 'single', text: 'One of them', options },
  { id: 'q_in_multiple', type: 'multiple', text: 'Some of them', options },
  { id: 'q_in_scale', type: 'scale', text: 'How worn?', scale: 'wear' },
  { id: 'q_in_number', type: 'number', text: 'How many?' },
  { id: 'q_in_text', type: 'text', text: '-What?' },
  { id: 'q_in_date', type: 'date', text: 'When?', notApplicable: false },
  {
    id: 'q_in_matrix',
    type: 'matrix',
    text: 'Rate it',
    rows: [{ id: 'now', label: 'Now' }],
    columns: [{ id: 'chance', label: 'Chance', scale: 'chance' }],
  },
]

/** The base story with a check-up that asks for more. */
export const richEdition: Edition = enrich(structuredClone(baseEdition))

/** The questionnaire of `richEdition`. */
export const richQuestionnaire: Questionnaire = checkupOf(richEdition)

/** What answers to it say of where they belong. */
export const richHead = { questionnaire: 'checkup', edition: '1.0.0', digest: resourceOf(richEdition).questionnaireDigest ?? '' }

function enrich(edition: Edition): Edition {
  checkupOf(edition).sections.push({
    id: 's_all',
    title: 'All [kinds]: of / questions?',
    when: "answers.q_kind == 'o_cargo'",
    questions: [
      ...entryQuestions.map((question) => ({ ...question, id: question.id.replace('q_in_', 'q_all_') })),
      { id: 'q_many', type: 'group', text: 'Say it for each', questions: entryQuestions },
    ],
  })
  return edition
}

function checkupOf(edition: Edition): Questionnaire {
  const { questionnaire } = resourceOf(edition)
  if (questionnaire === undefined) throw new Error('The base story has no check-up')
  return questionnaire
}

function resourceOf({ resources }: Edition): Edition['resources'][number] {
  const resource = resources.find(({ questionnaire }) => questionnaire?.id === 'checkup')
  if (resource === undefined) throw new Error('The base story has no check-up')
  return resource
}
