import type { Question, Questionnaire } from '@ai-toolkit/model'
import { unwritten } from './addition.ts'
import type { DrawId } from './draw-id.ts'
import type { Beginning } from './kinds.ts'

type Scale = NonNullable<Questionnaire['scales']>[number]

/** What a question is begun with. */
export interface QuestionBeginning {
  text: string
  type: Beginning
  /** The scales it is rated on, at least one; of other kinds than `scale` and `matrix` none is needed. */
  scales: readonly Scale[]
  /** The edition that is being worked on. */
  edition: string
  /** A question whose rows and columns a matrix takes over, since measures read them by name. */
  model?: Question | undefined
}

/** A question that moves no result and need not be answered. */
export function beginQuestion(wanted: QuestionBeginning, draw: DrawId): Question {
  // Options take their ids first, so that what was begun by an earlier version is begun alike.
  const own = fieldsOf(wanted, draw)
  return { id: draw('q_'), type: wanted.type, text: wanted.text, optional: true, ...own }
}

function fieldsOf({ type, scales, model, edition }: QuestionBeginning, draw: DrawId): Partial<Question> {
  switch (type) {
    case 'single':
    case 'multiple':
      return { options: ['Yes', 'No'].map((label) => ({ id: draw('o_'), label })) }
    case 'scale':
      // The points of a scale are values: without a weight they would count at once.
      return { ...(scales[0] && { scale: scales[0].id }), weight: 0 }
    case 'matrix':
      return {
        // A rating that is still open can keep a whole result from being a good one, whatever weight it has.
        announced: nextEdition(edition),
        rows: model?.rows ?? [{ id: 'now', label: 'Now' }],
        columns: scales.length > 0 ? columnsOf(scales) : (model?.columns ?? []),
      }
    case 'group':
      return { questions: [{ id: draw('q_'), type: 'text', text: unwritten }] }
    default:
      return {}
  }
}

/** The one behind it that may bring new questions. */
function nextEdition(edition: string): string {
  const [major = '1', minor = '0'] = edition.split('.')
  return `${major}.${Number(minor) + 1}.0`
}

function columnsOf(scales: readonly Scale[]): NonNullable<Question['columns']> {
  return scales.map(({ id, title }) => ({ id, label: title, scale: id }))
}

/** A scale to go on from, for questionnaires that have none. */
export const firstScale: Scale = {
  id: 'progress',
  title: 'Progress',
  points: ['Not begun', 'Under way', 'Done'].map((label, value) => ({ id: `p${value}`, label, value })),
}
