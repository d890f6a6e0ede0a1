import type { Chapter, EditionFigure, EditionResource } from '@ai-toolkit/model'
import { emphasis, inlines, list, paragraph, proseTrees, see, strong, table, term } from './nodes.ts'

// The guide of the base story (test/stories/base), with every type of block and inline in it.

const wheels: Chapter = {
  id: 'wheels',
  title: 'Wheels',
  summary: 'How to see that a wheel is not true, and what to do.',
  principles: ['care'],
  blocks: [
    paragraph(
      'A ',
      term('true-wheel', 'true wheel'),
      ' turns without touching the brakes.',
      { type: 'footnoteReference', id: 'gauge' },
      ' How to set the brakes stands in ',
      see('guide#brakes', 'the next chapter'),
      '; the principle behind it is ',
      see('guide#care'),
      '.',
    ),
    { type: 'heading', id: 'look', depth: 2, children: inlines('Look before you turn') },
    paragraph('Spin the wheel and watch the ', strong('gap'), '. It may:'),
    list(
      false,
      ['stay the same: ', emphasis('nothing'), ' to do;'],
      ['change slowly: turn one spoke;'],
      ['jump: look for a ', { type: 'inlineCode', value: 'bent' }, ' rim.'],
    ),
    { type: 'figure', id: 'spokes' },
    { type: 'heading', id: 'measure', depth: 3, children: inlines('Measure') },
    table(
      ['start', 'start', 'end'],
      ['Gap in mm', 'What it means', 'Turns'],
      ['below 1', 'true', '0'],
      ['1 to 3', 'nearly true', '0.5'],
      ['above 3', { type: 'delete', children: inlines('true') }, '2'],
    ),
    list(true, ['Mark the rim.'], ['Turn the spoke.'], ['Spin again.']),
    { type: 'code', lang: 'text', value: 'left  -1\nright +1' },
    { type: 'thematicBreak' },
    {
      type: 'box',
      kind: 'example',
      title: inlines('A Tuesday in March'),
      children: [
        paragraph('A rider brought a wheel that jumped. The rim was bent, and ', emphasis('turning spokes'), ' would have hidden it.', {
          type: 'footnoteReference',
          id: 'gauge',
        }),
      ],
    },
  ],
  footnotes: [
    {
      id: 'gauge',
      children: [paragraph('A gauge helps; see the ', { type: 'link', url: 'https://example.org/manual', children: inlines('manual') }, '.')],
    },
  ],
}

const brakes: Chapter = {
  id: 'brakes',
  title: 'Brakes',
  blocks: [
    paragraph('Brakes come after wheels.', { type: 'break' }, 'Use a ', term('torque-wrench', 'TW'), '.', { type: 'footnoteReference', id: 'order' }),
    { type: 'blockquote', children: [paragraph('A brake is adjusted when the rider can stop, not when the lever feels good.')] },
    {
      type: 'box',
      kind: 'learn-more',
      title: inlines('Why the order matters'),
      children: [
        paragraph(
          'A wheel that is not true moves the brake pads. Question ',
          see('checkup#q_gap'),
          ' asks for it, and so does ',
          see('checkup#s_risk', 'another one'),
          '.',
        ),
      ],
    },
    { type: 'heading', id: 'principles', depth: 2, children: inlines('The principles') },
    paragraph('They stand above every repair.'),
    { type: 'insert', what: 'principles' },
    { type: 'heading', id: 'words', depth: 2, children: inlines('Words') },
    paragraph('They are used in one sense only.'),
    { type: 'insert', what: 'glossary' },
  ],
  footnotes: [{ id: 'order', children: [paragraph('Wheels first.'), list(false, ['always'])] }],
}

const spokes: EditionFigure = {
  id: 'spokes',
  file: 'spokes.svg',
  mediaType: 'image/svg+xml',
  digest: `sha256:${'1'.repeat(64)}`,
  encoding: 'utf8',
  data: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200"><circle cx="100" cy="100" r="80" fill="none" stroke="#223344" stroke-width="6"/><path d="M100 20V180M20 100H180M43 43L157 157M43 157L165 35" stroke="#223344" stroke-width="2"/></svg>',
  width: 200,
  height: 200,
  number: 1,
  alt: 'A wheel with eight spokes, one of them longer than the others.',
  description: 'The longer spoke points to the upper right.',
  caption: 'One loose spoke pulls the rim to one side.',
  source: 'The Workshop Circle',
  licence: 'CC-BY-4.0',
}

/** A guide with two chapters, a figure, the principles and the glossary. */
export const sampleGuide: EditionResource = {
  id: 'guide',
  version: '1.0.0',
  digest: `sha256:${'a'.repeat(64)}`,
  kind: 'guide',
  title: 'Workshop Guide',
  subtitle: 'How a wheel is trued',
  overview: {
    what: 'A short guide to wheels and brakes.',
    when: 'Before the first repair, and again when something squeaks.',
    who: 'Everybody who holds a spanner.',
  },
  citation: 'The Workshop Circle, Workshop Guide, edition {edition}, {date}.',
  notices: [{ id: 'tools', title: 'Tools', text: 'Tools are not part of the guide.' }],
  chapters: [wheels, brakes],
  figures: [spokes],
  principles: [
    {
      id: 'safety',
      title: 'Safety',
      meaning: 'Nobody is hurt by what leaves the workshop.',
      why: 'A brake that fails cannot be asked to try again.',
      instrumental: [
        { id: 'care', title: 'Care', meaning: 'Each part is looked at before it is used.', why: 'Most failures could be seen the day before.' },
        {
          id: 'honesty',
          title: 'Honesty',
          meaning: 'What was not repaired is said aloud.',
          why: 'The rider decides, and can only decide what is known.',
        },
      ],
    },
  ],
  terms: [
    {
      id: 'true-wheel',
      term: 'true wheel',
      forms: ['true wheels', 'trued'],
      definition: 'A wheel whose rim runs straight between the brake pads.',
      explained: 'guide#wheels',
    },
    {
      id: 'torque-wrench',
      term: 'torque wrench',
      abbreviation: 'TW',
      definition: 'A spanner that says how hard it is being pulled.',
      see: ['true-wheel'],
    },
  ],
  prose: proseTrees({
    'overview.what': 'A short guide to wheels and brakes.',
    'overview.when': 'Before the first repair, and again when something squeaks.',
    'overview.who': [paragraph('Everybody who holds a spanner, or a ', term('torque-wrench', 'torque wrench'), '.')],
    'notices.tools.text': 'Tools are not part of the guide.',
    'figures.spokes.description': 'The longer spoke points to the upper right.',
    'core.safety.meaning': 'Nobody is hurt by what leaves the workshop.',
    'core.safety.why': 'A brake that fails cannot be asked to try again.',
    'core.safety.instrumental.care.meaning': 'Each part is looked at before it is used.',
    'core.safety.instrumental.care.why': 'Most failures could be seen the day before.',
    'core.safety.instrumental.honesty.meaning': 'What was not repaired is said aloud.',
    'core.safety.instrumental.honesty.why': 'The rider decides, and can only decide what is known.',
    'terms.true-wheel.definition': 'A wheel whose rim runs straight between the brake pads.',
    'terms.torque-wrench.definition': [
      paragraph('A spanner that says how hard it is being pulled, such as by one who trues a ', term('true-wheel', 'wheel'), '.'),
    ],
  }),
}
