import type { Anchor, Edition } from '@ai-toolkit/model'
import { paragraph, proseTrees, see } from './nodes.ts'
import { sampleCheckup } from './sample-checkup.ts'
import { sampleGuide } from './sample-guide.ts'

/** An edition written by hand after the base story: every type of block, inline and question is in it once. */
export const sampleEdition: Edition = {
  schemaVersion: 1,
  edition: '1.0.0',
  label: 'First edition',
  date: '2026-03-01',
  title: 'Bicycle Workshop Toolkit',
  description: 'How a small workshop keeps bicycles safe, in one guide and one check-up.',
  publisher: 'The Workshop Circle',
  locale: 'en',
  welcome: 'Start with the :see[guide]{to=guide}, then fill in the :see[check-up]{to=checkup}.',
  groups: [
    { id: 'reading', title: 'To read', resources: ['guide'] },
    { id: 'doing', title: 'To fill in', resources: ['checkup'] },
  ],
  readers: [
    { id: 'mechanic', title: 'You repair bicycles', text: 'Read how a wheel is trued before you begin.', start: ['guide#wheels', 'checkup'] },
  ],
  principlesIn: 'guide',
  glossaryIn: 'guide',
  notices: [
    { id: 'independence', title: 'An example', text: 'This toolkit exists to test the engine that builds it.' },
    { id: 'licence', title: 'Licence', text: 'Free to use.' },
  ],
  resources: [sampleGuide, sampleCheckup],
  anchors: Object.fromEntries([
    ...anchors('guide', 'Workshop Guide', {
      wheels: ['chapter', 'wheels', 'Wheels'],
      look: ['heading', 'wheels', 'Look before you turn'],
      spokes: ['figure', 'wheels', 'One loose spoke pulls the rim to one side.'],
      measure: ['heading', 'wheels', 'Measure'],
      brakes: ['chapter', 'brakes', 'Brakes'],
      principles: ['heading', 'brakes', 'The principles'],
      words: ['heading', 'brakes', 'Words'],
      safety: ['principle', 'brakes', 'Safety'],
      care: ['principle', 'brakes', 'Care'],
      honesty: ['principle', 'brakes', 'Honesty'],
      'true-wheel': ['term', 'brakes', 'true wheel'],
      'torque-wrench': ['term', 'brakes', 'torque wrench'],
    }),
    ...anchors('checkup', 'Bicycle Check-up', {
      s_state: ['section', 's_state', 'State of the bicycle'],
      q_gap: ['question', 's_state', 'How worn are the brake pads?'],
      s_risk: ['section', 's_risk', 'Risks'],
      q_part_name: ['question', 's_risk', 'Part'],
    }),
  ]),
  prose: proseTrees({
    welcome: [paragraph('Start with the ', see('guide', 'guide'), ', then fill in the ', see('checkup', 'check-up'), '.')],
    'readers.mechanic.text': 'Read how a wheel is trued before you begin.',
    'notices.independence.text': 'This toolkit exists to test the engine that builds it.',
    'notices.licence.text': 'Free to use.',
  }),
}

/** The anchors of one resource: itself, and by id the kind, the page and the title of each place in it. */
function anchors(resource: string, title: string, places: Record<string, [Anchor['kind'], string, string]>): [string, Anchor][] {
  const inside = Object.entries(places).map(([id, [kind, chapter, text]]): [string, Anchor] => [
    `${resource}#${id}`,
    { kind, resource, id, chapter, title: text },
  ])
  return [[resource, { kind: 'resource', resource, title }], ...inside]
}
