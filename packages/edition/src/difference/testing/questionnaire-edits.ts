import type { Band, Edition, Question } from '@ai-toolkit/model'
import { byId, checkupOf, questionOf, takeOut, wanted } from './read-story.ts'
import type { StoryEdit } from './story-edits.ts'

/** Edits of the questionnaire: what is asked, and what comes of answers. */
export const questionnaireEdits: readonly StoryEdit[] = [
  ['default', 'questions.q_chain.weight', (e) => (questionOf(e, 'q_chain').weight = 1)],
  ['tags', 'questions.q_load.tags', (e) => (questionOf(e, 'q_load').tags = ['heavy'])],
  ['expected', 'measures.wear_points.expectedMaximum', (e) => (byId(checkupOf(e).measures, 'wear_points').expectedMaximum = 10)],
  [
    'order',
    'questions.q_lights.options.o_front',
    (e) => questionOf(e, 'q_lights').options?.splice(0, 0, takeOut(questionOf(e, 'q_lights').options, 'o_rear')),
  ],
  ['introduction', 'introduction', (e) => (checkupOf(e).introduction = 'Take your time.')],
  ['subject-text', 'subject.title', (e) => (checkupOf(e).subject.title = 'Bike')],
  ['section', 'sections.s_state.title', (e) => (byId(checkupOf(e).sections, 's_state').title = 'How it is')],
  ['question-order', 'sections.s_state', (e) => checkupOf(e).sections.reverse()],
  ['help', 'questions.q_gap.guidance', (e) => (questionOf(e, 'q_gap').guidance = 'Use a gauge.')],
  ['links', 'questions.q_gap.principles', (e) => (questionOf(e, 'q_gap').principles = ['care'])],
  ['announcement', 'questions.q_helmet.announced', (e) => (questionOf(e, 'q_helmet').announced = '1.2.0')],
  ['scale', 'scales.wear.title', (e) => (byId(checkupOf(e).scales, 'wear').title = 'Tear')],
  ['measure-text', 'measures.wear_share.label', (e) => (byId(checkupOf(e).measures, 'wear_share').label = 'Wear in percent')],
  ['target', 'measures.wear_share.target', (e) => (byId(checkupOf(e).measures, 'wear_share').target = 20)],
  ['explanation', 'levels.state.bands.good.text', (e) => (band(e, 'good').text = 'Go and ride.')],
  ['advice', 'recommendations.r_dark.text', (e) => (byId(checkupOf(e).recommendations, 'r_dark').text = 'Stay at home.')],
  ['advice-given', 'recommendations.r_dark.priority', (e) => (byId(checkupOf(e).recommendations, 'r_dark').priority = 'high')],
  ['section-added', 'scales.rust', (e) => checkupOf(e).scales?.push({ ...structuredClone(byId(checkupOf(e).scales, 'wear')), id: 'rust' })],
  ['question-added', 'questions.q_colour', (e) => addQuestion(e, { id: 'q_colour', type: 'text', text: 'What colour has it?' })],
  ['option-added', 'questions.q_kind.options.o_race', (e) => questionOf(e, 'q_kind').options?.push({ id: 'o_race', label: 'Racer', points: 1 })],
  ['result-added', 'measures.parts', (e) => checkupOf(e).measures?.push({ id: 'parts', label: 'Parts', aggregate: 'count', of: 'points' })],
  ['answer-widened', 'questions.q_load.maximum', (e) => (questionOf(e, 'q_load').maximum = 250)],
  ['choice-widened', 'questions.q_kind.notApplicable', (e) => delete questionOf(e, 'q_kind').notApplicable],
  ['question', 'questions.q_chain.text', (e) => (questionOf(e, 'q_chain').text = 'How rusty is the chain?')],
  ['option', 'questions.q_kind.options.o_city.label', (e) => (byId(questionOf(e, 'q_kind').options, 'o_city').label = 'Town bicycle')],
  ['point', 'scales.chance.points.c1.label', (e) => (byId(byId(checkupOf(e).scales, 'chance').points, 'c1').label = 'Never')],
  ['step', 'questions.q_gap.steps.w0.text', (e) => (wanted(questionOf(e, 'q_gap').steps?.[0]).text = 'The groove is there.')],
  ['matrix', 'questions.q_brake_fails.rows.initial.label', (e) => (byId(questionOf(e, 'q_brake_fails').rows, 'initial').label = 'Today')],
  ['band', 'levels.state.bands.tired.label', (e) => (band(e, 'tired').label = 'Exhausted')],
  [
    'obligation',
    'levels.state.bands.tired.obligations.ob_plan.responsible',
    (e) => (byId(band(e, 'tired').obligations, 'ob_plan').responsible = 'Rider'),
  ],
  ['obliged', 'levels.state.bands.unsafe.obligations.ob_keep', (e) => delete band(e, 'unsafe').obligations],
  ['question-weight', 'questions.q_gap.weight', (e) => (questionOf(e, 'q_gap').weight = 3)],
  ['option-points', 'questions.q_kind.options.o_cargo.points', (e) => (byId(questionOf(e, 'q_kind').options, 'o_cargo').points = 3)],
  ['point-value', 'scales.wear.points.w1.value', (e) => (byId(byId(checkupOf(e).scales, 'wear').points, 'w1').value = 1.5)],
  ['point-order', 'scales.harm.points.h4', (e) => byId(checkupOf(e).scales, 'harm').points.push({ id: 'h4', label: 'The worst', value: 4 })],
  ['option-range', 'questions.q_kind.options.o_tandem', (e) => questionOf(e, 'q_kind').options?.push({ id: 'o_tandem', label: 'Tandem', points: 4 })],
  ['entries-range', 'questions.q_parts.maximum', (e) => (questionOf(e, 'q_parts').maximum = 6)],
  ['condition', 'questions.q_load.when', (e) => (questionOf(e, 'q_load').when = "answers.q_kind == 'o_city'")],
  ['optional', 'questions.q_checked.optional', (e) => delete questionOf(e, 'q_checked').optional],
  ['activated', 'questions.q_helmet.announced', (e) => (e.edition = '1.1.0')],
  ['suspended', 'questions.q_chain.announced', (e) => (questionOf(e, 'q_chain').announced = '2.0.0')],
  ['question-counted', 'questions.q_tyres', (e) => addQuestion(e, { id: 'q_tyres', type: 'scale', scale: 'wear', text: 'How flat are the tyres?' })],
  [
    'counted-in',
    'questions.q_chain.countedIn',
    (e) => byId(checkupOf(e).sections, 's_risk').questions.push(takeOut(byId(checkupOf(e).sections, 's_state').questions, 'q_chain')),
  ],
  ['table', 'tables.danger.cells', (e) => (wanted(byId(checkupOf(e).tables, 'danger').cells[0])[0] = 2)],
  ['measure', 'measures.wear_points.unanswered', (e) => (byId(checkupOf(e).measures, 'wear_points').unanswered = 'lowest')],
  ['level', 'levels.state.better', (e) => (byId(checkupOf(e).levels, 'state').better = 'higher')],
  ['verdict', 'verdict', (e) => delete checkupOf(e).verdict],
  ['band-bounds', 'levels.state.bands.good.to', (e) => (band(e, 'good').to = 35)],
  ['bands', 'levels.state.bands.tired', (e) => takeOut(byId(checkupOf(e).levels, 'state').bands, 'tired')],
  ['override', 'overrides.any_high.when', (e) => (byId(checkupOf(e).overrides, 'any_high').when = 'measures.worst_after >= 2')],
  ['overrides', 'overrides.any_high', (e) => takeOut(checkupOf(e).overrides, 'any_high')],
  ['subject', 'subject.id', (e) => (checkupOf(e).subject.id = 'workshop')],
  ['question-removed', 'questions.q_remark', (e) => takeOut(byId(checkupOf(e).sections, 's_state').questions, 'q_remark')],
  ['question-regrouped', 'questions.q_part_wear', (e) => addQuestion(e, takeOut(questionOf(e, 'q_parts').questions, 'q_part_wear'))],
  ['question-replaced', 'questions.q_remark', (e) => Object.assign(questionOf(e, 'q_remark'), { type: 'number', text: 'How many bells are there?' })],
  ['question-type', 'questions.q_checked.type', (e) => (questionOf(e, 'q_checked').type = 'text')],
  ['choice-removed', 'questions.q_lights.options.o_front', (e) => takeOut(questionOf(e, 'q_lights').options, 'o_front')],
  ['matrix-shape', 'questions.q_brake_fails.rows.residual', (e) => takeOut(questionOf(e, 'q_brake_fails').rows, 'residual')],
  ['answer-narrowed', 'questions.q_load.maximum', (e) => (questionOf(e, 'q_load').maximum = 100)],
  ['choice-narrowed', 'questions.q_lights.options.o_rear.exclusive', (e) => (byId(questionOf(e, 'q_lights').options, 'o_rear').exclusive = true)],
  ['result-removed', 'measures.danger_before', (e) => takeOut(checkupOf(e).measures, 'danger_before')],
  ['question-split', 'questions.q_lights', (e) => replaceLights(e, ['Which lights work in front?', 'Which lights work behind?'])],
  ['question-merged', 'questions.q_worn', mergeWear],
]

function addQuestion(edition: Edition, question: Question): void {
  byId(checkupOf(edition).sections, 's_state').questions.push(question)
}

function band(edition: Edition, id: string): Band {
  return byId(byId(checkupOf(edition).levels, 'state').bands, id)
}

function replaceLights(edition: Edition, texts: readonly string[]): void {
  const { options = [] } = takeOut(byId(checkupOf(edition).sections, 's_state').questions, 'q_lights')
  for (const [index, text] of texts.entries()) addQuestion(edition, { id: `q_lights_${index}`, type: 'multiple', text, options })
}

function mergeWear(edition: Edition): void {
  const { questions } = byId(checkupOf(edition).sections, 's_state')
  for (const id of ['q_gap', 'q_chain']) takeOut(questions, id)
  addQuestion(edition, { id: 'q_worn', type: 'scale', scale: 'wear', text: 'How worn are the brake pads, and how worn is the chain?' })
}
