import { insertItem, writeYaml } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { updateGoldens } from '@ai-toolkit/edition'
import type { EditionResource, Question } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import { withTexts } from '../release/with-texts.ts'
import { type Addition, type Ground, textIn } from './addition.ts'

/** Kinds of question that can be begun; those with scales need more than a text. */
export const beginnings = ['single', 'multiple', 'number', 'text', 'date'] as const

/** One of them. */
export type Beginning = (typeof beginnings)[number]

/** What is asked, and how. */
export interface QuestionToAdd {
  /** The id of the questionnaire. */
  questionnaire: string
  /** The id of the section. */
  section: string
  text: string
  type: Beginning
}

/**
 * A question at the end of a section, under an id that means nothing and was never used. It gives no points and need not be answered, so that
 * no result moves before somebody wants it to; golden answers get the new digest.
 */
export function planQuestion({ questionnaire: wanted, section: sectionId, text, type }: QuestionToAdd, ground: Ground): Checked<Addition> {
  const { edition, tree } = ground
  const withQuestions = edition.resources.filter(({ questionnaire }) => questionnaire !== undefined)
  const home = withQuestions.find(({ questionnaire }) => questionnaire?.id === wanted)
  if (home?.questionnaire === undefined) {
    const known = withQuestions.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
    return refuse('toolkit.yaml', { id: wanted, what: 'questionnaire', known })
  }
  const file = `${home.id}/questionnaire.yaml`
  const sections = home.questionnaire.sections
  const at = sections.findIndex(({ id }) => id === sectionId)
  const section = sections[at]
  if (section === undefined) return refuse(file, { id: sectionId, what: 'section', known: sections.map(({ id }) => id) })
  const question = beginQuestion(text, type, home, ground.usedIds)
  const changed = insertItem(textIn(tree, file), ['sections', at, 'questions'], section.questions.length, writeYaml(question))
  const goldens = updateGoldens(withTexts(tree, new Map([[file, changed]])), edition.edition)
  const next = `Complete ${question.id}; points, a weight or a condition make it count, and change what golden answers give.`
  return { value: { files: new Map([[file, changed], ...goldens]), open: file, next }, diagnostics: [] }
}

function refuse(file: string, params: { id: string; what: string; known: string[] }): Checked<Addition> {
  return { value: undefined, diagnostics: [codes.nothingToAddTo.at(wholeFile(file), params)] }
}

function beginQuestion(text: string, type: Beginning, home: EditionResource, usedIds: ReadonlySet<string>): Question {
  const used = new Set([...usedIds, ...idsIn(home)])
  const draw = (prefix: string): string => {
    const id = drawId(`${home.id} ${text}`, prefix, used)
    used.add(id)
    return id
  }
  const options = ['Yes', 'No'].map((label) => ({ id: draw('o_'), label }))
  return { id: draw('q_'), type, text, optional: true, ...((type === 'single' || type === 'multiple') && { options }) }
}

/** The ids of the questions and options of a resource. */
export function idsIn({ questionnaire }: EditionResource): string[] {
  return (questionnaire?.sections ?? []).flatMap(({ questions }) => questions.flatMap(idsOf))
}

function idsOf({ id, options = [], questions = [] }: Question): string[] {
  return [id, ...options.map((option) => option.id), ...questions.flatMap(idsOf)]
}

/** No vowels, which make words, and none of the signs that are taken for others. */
const signs = '23456789bcdfghjkmnpqrstvwxz'

/** The first of a series of ids that is free. The series follows from what is asked: the same call gives the same file. */
function drawId(seed: string, prefix: string, used: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const digest = digestOf(`${seed} ${attempt}`).slice('sha256:'.length)
    const drawn = Array.from({ length: 4 }, (_, index) => signs[Number.parseInt(digest.slice(index * 4, index * 4 + 4), 16) % signs.length])
    const id = `${prefix}${drawn.join('')}`
    if (!used.has(id)) return id
  }
}
