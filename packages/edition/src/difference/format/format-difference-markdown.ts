import type { EditionChange, EditionDifference, PartDifference, ResultDifference, TextRun } from '@ai-toolkit/model'
import { classOrder, describeChange } from './describe-change.ts'
import { describeResults } from './describe-results.ts'

/** A difference as Markdown, for a change log or a review: part by part, the gravest changes first. Ends with a line break. */
export function formatDifferenceMarkdown({ from, to, parts, results = [] }: EditionDifference): string {
  const blocks = [
    `# Changes from ${from.edition} to ${to.edition}`,
    ...(parts.length === 0 ? ['Nothing changed.'] : parts.flatMap(writePart)),
    ...(results.length === 0 ? [] : ['## What it does to results', ...results.flatMap(writeResult)]),
  ]
  return `${blocks.join('\n\n')}\n`
}

function writePart({ title, from, to, step, changes }: PartDifference): string[] {
  const versions = from === undefined && to === undefined ? '' : ` (${from ?? 'new'} → ${to ?? 'gone'})`
  const byClass = Map.groupBy(changes, (change) => change.class)
  return [
    `## ${escapeMarkdown(title)}${versions}`,
    `At least a **${step}** step.`,
    ...classOrder.flatMap((name) => {
      const own = byClass.get(name) ?? []
      return own.length === 0 ? [] : [`### ${name[0]?.toUpperCase()}${name.slice(1)}`, own.map(writeChange).join('\n')]
    }),
  ]
}

function writeChange(change: EditionChange): string {
  const { what, values, hint, words } = describeChange(change)
  const name = change.title === '' ? '' : ` “${escapeMarkdown(change.title)}”`
  const place = change.within === undefined ? '' : ` in ${escapeMarkdown(change.within)}`
  const notes = [values, hint].filter((note) => note !== '').map(escapeMarkdown)
  const lines = [`- **${what}**:${name}${place}${change.unit === '' ? '' : ` (\`${change.unit}\`)`}${notes.map((note) => `: ${note}`).join('')}`]
  if (words.length > 0) lines.push(`  ${words.map(writeRun).join('')}`)
  return lines.join('  \n')
}

/** Marks must touch the words that they mark; spaces stay outside. */
function writeRun({ run, text }: TextRun): string {
  const [, before = '', inner = '', after = ''] = text.match(/^(\s*)([\s\S]*?)(\s*)$/) ?? []
  if (run === 'kept' || inner === '') return escapeMarkdown(text)
  const mark = run === 'removed' ? '~~' : '**'
  return `${escapeMarkdown(before)}${mark}${escapeMarkdown(inner)}${mark}${escapeMarkdown(after)}`
}

function writeResult(result: ResultDifference): string[] {
  const moves = describeResults(result)
  const unplaced = result.unplaced.map((id) => `\`${id}\``).join(', ')
  const rows = moves.map(
    ({ what, before, after, because }) => `| ${[what, before, after].map(escapeMarkdown).join(' | ')} | ${because.map(code).join(', ')} |`,
  )
  return [
    `### ${escapeMarkdown(result.subject)} (${result.questionnaire}, ${result.date})`,
    ...(unplaced === '' ? [] : [`Answers without a place: ${unplaced}.`]),
    moves.length === 0 ? 'No result moves.' : ['| Result | Before | After | Because of |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ]
}

function code(unit: string): string {
  return `\`${unit}\``
}

/** Titles and texts come from content: whatever Markdown would read in them is shown as it stands, on one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
}
