import { heading, paragraph } from '../document/paragraphs.ts'
import type { PageContext } from '../document/word-context.ts'
import { type Blank, type BlankColumn, block, inARow, labelled, lines, rowTable } from './blank-parts.ts'

/** What the answers call for, by priority; and all of it in one table. */
export function blankRecommendations(context: PageContext): Blank {
  const { say } = context
  const details = [
    labelled(say('report.section'), 'section'),
    `{#hasBecause}${say('report.because')}: ${inARow('because', '{number} {label}')}{/hasBecause}`,
    `{#hasLinks}${say('report.read-more')}: ${inARow('links', '{title}')}{/hasLinks}`,
    `{#hasPrinciples}${say('report.principles')}: ${inARow('principles', '{.}')}{/hasPrinciples}`,
  ].map((text) => paragraph(text, { style: 'TableText' }, context))
  const each = block('recommendations', [heading(3, '{title}', context), paragraph('{text}', {}, context), ...details], context)
  const columns: BlankColumn[] = [
    { title: say('report.plan-priority'), tags: '{priority}', share: 2 },
    { title: say('report.recommendations'), tags: '{title}', share: 5 },
    { title: say('report.section'), tags: '{section}', share: 3 },
  ]
  return [
    heading(1, say('report.recommendations'), context),
    ...block('priorities', [heading(2, '{title}', context), ...each], context),
    ...block('hasRecommendations', rowTable(say('report.recommendations'), 'recommendations', columns, context), context),
  ]
}

/** What the levels reached ask for. */
export function blankObligations(context: PageContext): Blank {
  const { say } = context
  const missing = say('report.not-stated')
  const columns: BlankColumn[] = [
    { title: say('report.obligation'), tags: '{text}' },
    { title: say('report.responsible'), tags: `{responsible}{^responsible}${missing}{/responsible}` },
    { title: say('report.due'), tags: `{due}{^due}${missing}{/due}` },
    { title: say('report.required-by'), tags: `{level} ${inARow('of', '{number}{^number}{label}{/number}')}` },
  ]
  const inside = [heading(1, say('report.obligations'), context), ...rowTable(say('report.obligations'), 'obligations', columns, context)]
  return block('hasObligations', inside, context)
}

/** The plan of action: who does what by when, with room for what is not known yet. */
export function blankPlan(context: PageContext): Blank {
  const { say } = context
  const counts: BlankColumn[] = [
    { title: say('report.plan-actions'), tags: '{label}' },
    { title: say('report.total-count'), tags: '{all}' },
    { title: say('report.plan-planned'), tags: '{planned}' },
    { title: say('report.plan-partly'), tags: '{partly}' },
    { title: say('report.plan-open'), tags: '{open}' },
  ]
  const actions = actionColumns(context)
  const inside = [
    ...rowTable(say('report.plan-actions'), 'counts', counts, context),
    ...block(
      'hasRequired',
      [heading(2, say('report.plan-required'), context), ...rowTable(say('report.plan-required'), 'required', actions, context)],
      context,
    ),
    ...block('priorities', [heading(2, '{title}', context), ...rowTable(say('report.plan-advice'), 'actions', actions, context)], context),
    ...block('hasOwners', [heading(2, say('report.plan-by-owner'), context)], context),
    ...block(
      'owners',
      [
        ...lines('name', '{name}', context, { style: 'Heading3' }),
        ...rowTable(say('report.plan-by-owner'), 'actions', [...actions, { title: say('report.measures'), tags: '{measures} {levels}' }], context),
      ],
      context,
    ),
  ]
  return [heading(1, say('report.kind-plan'), context), ...block('plan', inside, context)]
}

function actionColumns({ say }: PageContext): BlankColumn[] {
  const concerns = `{#concerns}${say('report.plan-concerns', { count: 2, questions: '{concerns}' })}{/concerns}`
  return [
    { title: say('report.number'), tags: '{number}', share: 2 },
    { title: say('report.obligation'), tags: `{title} {text} {requiredBy} {sections} ${concerns}` },
    { title: say('report.responsible'), tags: '{responsible} {owner}' },
    { title: say('report.by-when'), tags: '{due} {review}' },
    { title: say('report.plan-state'), tags: '{status}' },
  ]
}
