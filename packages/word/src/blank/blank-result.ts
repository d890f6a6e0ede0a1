import { heading, paragraph } from '../document/paragraphs.ts'
import type { PageContext } from '../document/word-context.ts'
import { type Blank, type BlankColumn, block, bulletLines, inARow, labelled, lines, rowTable } from './blank-parts.ts'

/** The result, what drove it, and the figures to take away. */
export function blankVerdict(context: PageContext): Blank {
  const { say } = context
  const drivers: BlankColumn[] = [
    { title: say('report.driver'), tags: `{number} {label}{#assumed} (${say('report.assumed')}){/assumed}`, share: 8 },
    { title: say('report.driver-value'), tags: '{value}{#maximum} / {maximum}{/maximum}' },
    { title: say('report.driver-level'), tags: '{band}' },
  ]
  const override = `${say('report.override')}. {text} {#without}${say('report.override-without', { band: '{without}' })}{/without}`
  const inside = [
    heading(1, say('report.verdict'), context),
    paragraph('{rule}', { style: 'VerdictRule' }, context),
    paragraph(`{band}{^band}${say('report.no-level')}{/band}`, { style: 'Verdict' }, context),
    ...lines('value', `{measure}: {value}{#range} ({range}){/range} ${labelled(say('report.target'), 'target')}`, context),
    ...lines('coverage.warning', '{coverage.warning}', context, { style: 'Warning' }),
    paragraph('{text}', {}, context),
    ...block('hasMissing', [paragraph(say('report.undetermined'), { style: 'Warning' }, context)], context),
    ...bulletLines('missing', '{number} {label}', context),
    ...lines('override', override, context, { style: 'Box' }),
    ...block(
      'hasDrivers',
      [
        heading(2, say('report.drivers'), context),
        paragraph('{driversNote}', { style: 'Hint' }, context),
        ...rowTable(say('report.drivers'), 'drivers', drivers, context),
      ],
      context,
    ),
    ...block('hasDistances', [heading(2, say('report.distances'), context)], context),
    ...bulletLines('distances', '{.}', context),
  ]
  return [...block('verdict', inside, context), ...bulletLines('figures', '{value} {label}', context)]
}

/** Scope and coverage, with the questions that have no value in four lists. */
export function blankCoverage(context: PageContext): Blank {
  const { say } = context
  const counts = ['answered', 'unanswered', 'notApplicable', 'hidden', 'announced', 'share']
  const words = ['answered', 'unanswered', 'not-applicable', 'hidden', 'announced', 'share'].map((id) => say(`report.${id}`))
  const columns = counts.map((tag, index): BlankColumn => ({ title: words[index] ?? '', tags: `{${tag}}`, share: 2 }))
  const total = counts.map((tag, index) => `${words[index]}: {${tag}}`).join('; ')
  const list = (has: string, tag: string, title: string, text: string): Blank => [
    ...block(has, [heading(2, say(title), context)], context),
    ...bulletLines(tag, text, context),
  ]
  const inside = [
    ...lines('facts', '{label}: {value}', context, { spacing: { after: 40 } }),
    ...lines('summary', '{summary} {warning}', context),
    ...rowTable(
      say('report.coverage-title'),
      'sections',
      [{ title: say('report.section'), tags: '{number} {title}', share: 5 }, ...columns],
      context,
    ),
    ...lines('total', `{title}. ${total}`, context),
    ...list('hasUnanswered', 'unanswered', 'report.unanswered-title', '{number} {text}'),
    ...list('hasNotApplicable', 'notApplicable', 'report.not-applicable-title', '{number} {text} – {reason}'),
    ...list('hasHidden', 'hidden', 'report.hidden-title', '{number} {text} – {condition}'),
    ...list('hasAnnounced', 'announced', 'report.announced-title', `{number} {text} – {from}{#answered} – ${say('report.answered')}{/answered}`),
    ...lines('outlook', '{outlook}', context),
  ]
  return [heading(1, say('report.coverage'), context), ...block('coverage', inside, context)]
}

/** The scores of the areas, a table for each measure. */
export function blankScores(context: PageContext): Blank {
  const { say } = context
  const columns: BlankColumn[] = [
    { title: say('report.section'), tags: '{number} {title}', share: 6 },
    { title: say('report.score'), tags: `{value}{^value}${say('report.no-value')} ${inARow('missing', '{number} {label}')}{/value}` },
    { title: say('report.target'), tags: '{target}' },
    { title: say('report.possible'), tags: '{range}' },
    { title: say('report.level'), tags: '{band}' },
  ]
  const inside = [heading(2, '{measure}', context), ...rowTable(say('report.scores'), 'rows', columns, context)]
  return [...block('hasSections', [heading(1, say('report.scores'), context)], context), ...block('sections', inside, context)]
}

/** Questions that are rated by level, worst first. */
export function blankRatings(context: PageContext): Blank {
  const { say } = context
  const columns: BlankColumn[] = [
    { title: say('report.number'), tags: '{number}', share: 2 },
    { title: say('report.question'), tags: '{text} ({section})', share: 7 },
    { title: say('report.level'), tags: inARow('ratings', '{measure}: {label}{#points} ({points}){/points}') },
    { title: say('report.measures'), tags: `{measures} ${labelled(say('report.note'), 'note')}` },
    { title: say('report.owner-review'), tags: '{owner} {review}' },
  ]
  const counts: BlankColumn[] = [
    { title: say('report.level'), tags: '{label}' },
    { title: say('report.ratings'), tags: inARow('counts', '{.}') },
  ]
  const inside = [
    paragraph(inARow('ratings', '{.}'), { style: 'Hint', keepNext: false }, context),
    paragraph(inARow('legend', '{code}: {label}'), { style: 'Hint', keepNext: false }, context),
    ...rowTable(say('report.counts'), 'counts', counts, context),
    ...rowTable(say('report.worst-first'), 'questions', columns, context),
  ]
  return [...block('hasRatings', [heading(1, say('report.ratings'), context)], context), ...block('ratings', inside, context)]
}
