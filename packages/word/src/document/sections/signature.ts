import type { Paragraph, Table } from 'docx'
import { heading, paragraph } from '../paragraphs.ts'
import { type Cell, table } from '../tables.ts'
import type { WordContext } from '../word-context.ts'

/** Who signs, with room to do so. */
export function signatureSection(context: WordContext): (Paragraph | Table)[] {
  const { view, say } = context
  if (view.signature.length === 0) return []
  const title = say('report.signature')
  const columns = ['name', 'sign', 'date'].map((id) => ({ title: say(`report.signature-${id}`), share: id === 'date' ? 2 : 4 }))
  const rows = view.signature.map(({ role, name }): Cell[] => [
    [
      paragraph(role, { style: 'TableText', run: { bold: true } }, context),
      paragraph(name ?? '', { style: 'TableText', spacing: { after: 400 } }, context),
    ],
    '',
    '',
  ])
  return [
    heading(1, title, context),
    paragraph(say('report.signature-note'), { style: 'Hint' }, context),
    ...table({ caption: title, columns, rows }, context),
  ]
}
