import type { EditionResource, Questionnaire } from '@ai-toolkit/model'
import { paragraph, proseTrees, see, term } from './nodes.ts'

// The check-up of the base story (test/stories/base), with every type of question in it.

const questionnaire: Questionnaire = {
  id: 'checkup',
  title: 'Bicycle Check-up',
  introduction: 'Answer with the bicycle in front of you.',
  subject: { id: 'bicycle', title: 'Bicycle', help: 'Each bicycle has answers of its own.' },
  scales: [
    {
      id: 'wear',
      title: 'Wear',
      points: [
        { id: 'w0', label: 'New', value: 0 },
        { id: 'w1', label: 'Used', value: 1 },
        { id: 'w2', label: 'Worn', value: 2, description: 'The mark can no longer be seen.' },
      ],
    },
    {
      id: 'chance',
      title: 'Likelihood',
      points: [
        { id: 'c1', label: 'Rare', value: 1 },
        { id: 'c2', label: 'Possible', value: 2 },
        { id: 'c3', label: 'Likely', value: 3 },
      ],
    },
    {
      id: 'harm',
      title: 'Impact',
      points: [
        { id: 'h1', label: 'A scratch', value: 1 },
        { id: 'h2', label: 'A fall', value: 2 },
        { id: 'h3', label: 'A hospital', value: 3 },
      ],
    },
  ],
  sections: [
    {
      id: 's_state',
      title: 'State of the bicycle',
      principles: ['care'],
      questions: [
        {
          id: 'q_kind',
          type: 'single',
          text: 'What kind of bicycle is it?',
          notApplicable: false,
          options: [
            { id: 'o_city', label: 'City bicycle', points: 0 },
            { id: 'o_cargo', label: 'Cargo bicycle', description: 'With a box.', points: 2 },
          ],
        },
        {
          id: 'q_gap',
          type: 'scale',
          text: 'How worn are the brake pads?',
          guidance: 'See :see[Measure]{to=guide#measure}.',
          evidence: 'A photograph with the gauge in place.',
          scale: 'wear',
          weight: 2,
          principles: ['care', 'honesty'],
          links: ['guide#brakes'],
          steps: [
            { point: 'w0', text: 'The groove is deep.' },
            { point: 'w2', text: 'The groove is gone.' },
          ],
        },
        { id: 'q_chain', type: 'scale', text: 'How worn is the chain?', scale: 'wear' },
        {
          id: 'q_load',
          type: 'number',
          text: 'What load does it carry?',
          when: "answers.q_kind == 'o_cargo'",
          whenText: 'Asked of cargo bicycles.',
          minimum: 0,
          maximum: 200,
          unit: 'kg',
        },
        {
          id: 'q_lights',
          type: 'multiple',
          text: 'Which lights work?',
          options: [
            { id: 'o_front', label: 'Front' },
            { id: 'o_rear', label: 'Rear' },
            { id: 'o_none', label: 'None', points: 2, exclusive: true },
          ],
        },
        { id: 'q_checked', type: 'date', text: 'When was it last checked?', optional: true },
        { id: 'q_remark', type: 'text', text: 'What else was seen?', optional: true, when: "answers.q_kind == 'o_cargo'" },
      ],
    },
    {
      id: 's_risk',
      title: 'Risks',
      introduction: 'Think of the worst day.',
      when: 'points.q_gap > 0',
      principles: ['safety'],
      links: ['guide#look'],
      questions: [
        {
          id: 'q_brake_fails',
          type: 'matrix',
          text: 'The brake fails downhill.',
          rows: [
            { id: 'initial', label: 'Before repair' },
            { id: 'residual', label: 'After repair' },
          ],
          columns: [
            { id: 'likelihood', label: 'Likelihood', scale: 'chance' },
            { id: 'impact', label: 'Impact', scale: 'harm' },
          ],
          principles: ['safety'],
        },
        {
          id: 'q_parts',
          type: 'group',
          text: 'Which parts were replaced?',
          optional: true,
          maximum: 5,
          questions: [
            { id: 'q_part_name', type: 'text', text: 'Part' },
            { id: 'q_part_wear', type: 'scale', text: 'How worn was it?', scale: 'wear' },
          ],
        },
        {
          id: 'q_helmet',
          type: 'single',
          text: 'Does the rider wear a helmet?',
          announced: '1.1.0',
          options: [
            { id: 'o_yes', label: 'Yes', points: 0 },
            { id: 'o_no', label: 'No', points: 1 },
          ],
        },
      ],
    },
  ],
  measures: [
    { id: 'wear_points', label: 'Wear', aggregate: 'sum', of: 'points' },
    { id: 'wear_share', label: 'Wear as a share of the worst', help: 'In percent.', value: 'measures.wear_points / maximum.wear_points * 100' },
  ],
  levels: [
    {
      id: 'state',
      label: 'State',
      measure: 'wear_share',
      better: 'lower',
      bands: [
        { id: 'good', label: 'Good', to: 30, text: 'Ride on.' },
        {
          id: 'tired',
          label: 'Tired',
          above: 30,
          to: 70,
          text: 'Plan a repair.',
          obligations: [{ id: 'ob_plan', text: 'Agree on a day for the repair.', responsible: 'Mechanic' }],
        },
        {
          id: 'unsafe',
          label: 'Unsafe',
          above: 70,
          text: 'Leave it here.',
          obligations: [{ id: 'ob_keep', text: 'The bicycle stays in the workshop.', responsible: 'Mechanic', due: 'At once' }],
        },
      ],
    },
  ],
  verdict: 'state',
  overrides: [
    {
      id: 'any_high',
      when: 'measures.worst_after >= 3',
      level: 'state',
      band: 'unsafe',
      text: 'One high danger makes the bicycle unsafe, however new its parts are.',
    },
  ],
}

/** A questionnaire with two sections and all types of question. */
export const sampleCheckup: EditionResource = {
  id: 'checkup',
  version: '1.0.0',
  digest: `sha256:${'b'.repeat(64)}`,
  kind: 'questionnaire',
  title: 'Bicycle Check-up',
  overview: { what: 'A check of one bicycle.', when: 'Once a year.', who: 'The mechanic, with the rider.' },
  citation: 'The Workshop Circle, Bicycle Check-up, edition {edition}, {date}.',
  notices: [],
  chapters: [],
  figures: [],
  questionnaire,
  questionnaireDigest: `sha256:${'c'.repeat(64)}`,
  prose: proseTrees({
    'overview.what': 'A check of one bicycle.',
    'overview.when': 'Once a year.',
    'overview.who': 'The mechanic, with the rider.',
    introduction: 'Answer with the bicycle in front of you.',
    'subject.help': 'Each bicycle has answers of its own.',
    'scales.wear.points.w2.description': 'The mark can no longer be seen.',
    'questions.q_kind.options.o_cargo.description': 'With a box.',
    'questions.q_gap.guidance': [paragraph('See ', see('guide#measure', 'Measure'), ', and use a ', term('torque-wrench', 'torque wrench'), '.')],
    'questions.q_gap.evidence': 'A photograph with the gauge in place.',
    'questions.q_gap.steps.w0.text': 'The groove is deep.',
    'questions.q_gap.steps.w2.text': 'The groove is gone.',
    'sections.s_risk.introduction': 'Think of the worst day.',
    'measures.wear_share.help': 'In percent.',
    'levels.state.bands.good.text': 'Ride on.',
    'levels.state.bands.tired.text': 'Plan a repair.',
    'levels.state.bands.tired.obligations.ob_plan.text': 'Agree on a day for the repair.',
    'levels.state.bands.unsafe.text': 'Leave it here.',
    'levels.state.bands.unsafe.obligations.ob_keep.text': 'The bicycle stays in the workshop.',
    'overrides.any_high.text': 'One high danger makes the bicycle unsafe, however new its parts are.',
  }),
}
