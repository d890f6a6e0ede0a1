import { insertItem, writeYaml } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { updateGoldens } from '@ai-toolkit/edition'
import type { EditionResource, Question, Questionnaire } from '@ai-toolkit/model'
import { withTexts } from '../release/with-texts.ts'
import { type Addition, type Ground, textIn } from './addition.ts'
import { beginQuestion, firstScale } from './begin-question.ts'
import { idsIn, openDraw } from './draw-id.ts'
import type { Beginning } from './kinds.ts'

/** What is asked, and how. */
export interface QuestionToAdd {
  /** The id of the questionnaire. */
  questionnaire: string
  /** The id of the section. */
  section: string
  text: string
  type: Beginning
  /** The ids of the scales it is rated on: one, or for a matrix one for each column. Where there are none, the questionnaire’s own in their order. */
  scales?: readonly string[] | undefined
}

/**
 * A question at the end of a section, under an id that means nothing and was never used. It gives no points and need not be answered, so that
 * no result moves before somebody wants it to; golden answers get the new digest. A questionnaire without a scale gets one where it needs it.
 */
export function planQuestion(wanted: QuestionToAdd, ground: Ground): Checked<Addition> {
  const { edition, tree } = ground
  const withQuestions = edition.resources.filter(({ questionnaire }) => questionnaire !== undefined)
  const home = withQuestions.find(({ questionnaire }) => questionnaire?.id === wanted.questionnaire)
  if (home?.questionnaire === undefined) {
    const known = withQuestions.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
    return refuse('toolkit.yaml', { id: wanted.questionnaire, what: 'questionnaire', known })
  }
  const file = `${home.id}/questionnaire.yaml`
  const { sections, scales: known = [] } = home.questionnaire
  const at = sections.findIndex(({ id }) => id === wanted.section)
  const section = sections[at]
  if (section === undefined) return refuse(file, { id: wanted.section, what: 'section', known: sections.map(({ id }) => id) })
  const unknown = wanted.scales?.find((scale) => !known.some(({ id }) => id === scale))
  if (unknown !== undefined) return refuse(file, { id: unknown, what: 'scale', known: known.map(({ id }) => id) })
  const { question, scale } = begin(wanted, home, home.questionnaire, ground)
  const text = scale === undefined ? textIn(tree, file) : insertItem(textIn(tree, file), ['scales'], 0, writeYaml(scale))
  const changed = insertItem(text, ['sections', at, 'questions'], section.questions.length, writeYaml(question))
  const goldens = updateGoldens(withTexts(tree, new Map([[file, changed]])), edition.edition)
  const counts =
    question.announced === undefined
      ? 'points, a weight or a condition make it count'
      : `it is announced, and counts from edition ${question.announced} or once “announced” is taken out`
  const next = `Complete ${question.id}; ${counts}, which changes what golden answers give.`
  return { value: { files: new Map([[file, changed], ...goldens]), open: file, next }, diagnostics: [] }
}

function refuse(file: string, params: { id: string; what: string; known: string[] }): Checked<Addition> {
  return { value: undefined, diagnostics: [codes.nothingToAddTo.at(wholeFile(file), params)] }
}

type Scale = typeof firstScale

/** The question, and the scale that must be begun with it. */
function begin(
  { text, type, scales: named }: QuestionToAdd,
  home: EditionResource,
  { sections, scales: known = [] }: Questionnaire,
  { edition: { edition }, usedIds }: Ground,
): { question: Question; scale: Scale | undefined } {
  const draw = openDraw(`${home.id} ${text}`, [...usedIds, ...idsIn(home)])
  const model = sections.flatMap(({ questions }) => questions).find((question) => question.type === 'matrix')
  const chosen = named === undefined ? undefined : known.filter(({ id }) => named.includes(id))
  // A matrix like the one there is has its columns too; otherwise likelihood and impact, or whatever comes first.
  const scales = chosen ?? (type === 'matrix' && model !== undefined ? [] : known.slice(0, 2))
  const isRated = type === 'scale' || type === 'matrix'
  if (!isRated || known.length > 0) return { question: beginQuestion({ text, type, scales, model, edition }, draw), scale: undefined }
  return { question: beginQuestion({ text, type, scales: [firstScale], edition }, draw), scale: firstScale }
}
