import type { Paragraph, Table } from 'docx'
import { proseBlocks } from '../blocks.ts'
import { heading, paragraph } from '../paragraphs.ts'
import { codeRuns } from '../runs.ts'
import { factTable } from '../tables.ts'
import type { WordContext } from '../word-context.ts'

/** How the report came about, how to verify it, and the notices. */
export function provenanceSection(context: WordContext): (Paragraph | Table)[] {
  const { view, model, say, counts } = context
  const list = (counts.get('list') ?? 0) + 1
  counts.set('list', list)
  const facts = view.provenance.facts.map(({ label, value, code }) => ({
    label,
    value: [paragraph(code ? codeRuns(value) : value, { style: 'TableText' }, context)],
  }))
  return [
    heading(1, say('report.provenance'), context, { pageBreakBefore: true }),
    paragraph(say('report.provenance-note'), {}, context),
    heading(2, say('report.made-from'), context),
    ...factTable(say('report.made-from'), facts, context),
    heading(2, say('report.verify'), context),
    ...view.provenance.steps.map((step) =>
      paragraph(step, { style: 'ListParagraph', numbering: { reference: 'numbers', level: 0, instance: list } }, context),
    ),
    ...model.notices.flatMap(({ title, text }) => [heading(2, title, context), ...proseBlocks(text, context)]),
  ]
}
