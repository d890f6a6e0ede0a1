import { heading, paragraph } from '../document/paragraphs.ts'
import type { PageContext } from '../document/word-context.ts'
import { type Blank, type BlankColumn, block, bulletLines, inARow, labelled, lines, rowTable } from './blank-parts.ts'

/** Who signs. */
export function blankSignature(context: PageContext): Blank {
  const { say } = context
  const columns: BlankColumn[] = [
    { title: say('report.signature-name'), tags: '{role} {name}' },
    { title: say('report.signature-sign'), tags: '' },
    { title: say('report.signature-date'), tags: '' },
  ]
  const title = say('report.signature')
  return block('hasSignature', [heading(1, title, context), ...rowTable(title, 'signature', columns, context)], context)
}

/** Every question with its answer, note and evidence. */
export function blankAnswers(context: PageContext): Blank {
  const { say } = context
  const more = [
    labelled(say('report.note'), 'note'),
    `{#hasEvidence}${say('report.evidence')}: ${inARow('evidence', '{.}')}{/hasEvidence}`,
    ...['measures', 'owner', 'review'].map((tag) => labelled(say(`report.${tag}`), tag)),
  ]
  const answer = ['{state} {reason}', '{#lines}', '{#label}{label}: {/label}{text}', '{/lines}', more.join('')]
  const columns: BlankColumn[] = [
    { title: say('report.number'), tags: '{number}', share: 3 },
    { title: say('report.question'), tags: '{text}{#remark} ({remark}){/remark}', share: 9 },
    { title: say('report.answer'), tags: answer, share: 14 },
    { title: say('report.points'), tags: '{points}', share: 3 },
  ]
  const inside = [heading(2, '{number} {title}', context), ...rowTable(say('report.answers'), 'questions', columns, context)]
  return [heading(1, say('report.answers'), context), ...block('answers', inside, context)]
}

/** How the report came about: without it nobody can verify the report. */
export function blankProvenance(context: PageContext): Blank {
  const { say } = context
  const inside = [
    heading(2, say('report.made-from'), context),
    ...lines('facts', '{label}: {value}', context, { spacing: { after: 40 } }),
    heading(2, say('report.verify'), context),
    ...bulletLines('steps', '{.}', context),
    ...block('notices', [heading(2, '{title}', context), paragraph('{body}', {}, context)], context),
  ]
  return [
    heading(1, say('report.provenance'), context),
    paragraph(say('report.provenance-note'), {}, context),
    ...block('provenance', inside, context),
  ]
}
