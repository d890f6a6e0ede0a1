import type { EditionCoverage, PrincipleCoverage, ResourceContents } from '@ai-toolkit/edition'
import { textColumns } from './text-columns.ts'

const counted = ['words', 'chapters', 'sections', 'exercises', 'questions', 'recommendations', 'figures', 'terms', 'endnotes'] as const

/** Coverage for a terminal: what each resource holds, then a line for each principle, the instrumental ones set in below their core. */
export function coverageText(coverage: EditionCoverage): string {
  const columns = coverage.resources.filter(({ chapters, questions }) => chapters + questions > 0)
  return [
    `Edition ${coverage.edition}`,
    '',
    ...textColumns([['resource', ...counted], ...coverage.resources.map(contentsRow), totalRow(coverage), frontRow(coverage)], 1),
    '',
    'Sections that link to a principle, and in brackets chapters that name it; in a questionnaire, questions that name it.',
    '',
    ...textColumns([...headRows(columns), ...coverage.principles.map((principle) => principleRow(principle, columns))], 1),
  ].join('\n')
}

function contentsRow(resource: ResourceContents): string[] {
  return [resource.id, ...counted.map((what) => showCount(resource[what]))]
}

function totalRow({ resources }: EditionCoverage): string[] {
  return ['all', ...counted.map((what) => showCount(resources.reduce((total, resource) => total + resource[what], 0)))]
}

function frontRow({ frontWords }: EditionCoverage): string[] {
  return ['front page', showCount(frontWords), ...counted.slice(1).map(() => '')]
}

/** Ids are long and numbers short: an id stands over its column in as many lines as it has words. */
function headRows(columns: readonly ResourceContents[]): string[][] {
  const heads = columns.map(({ id, kind }) => [
    ...id.split('-'),
    kind === 'questionnaire' ? 'questions' : kind === 'workbook' ? 'exercises' : 'sections',
  ])
  const height = Math.max(0, ...heads.map((head) => head.length))
  return Array.from({ length: height }, (_, line) => [
    line === height - 1 ? 'principle' : '',
    ...heads.map((head) => head[line - height + head.length] ?? ''),
  ])
}

function principleRow({ title, core, resources }: PrincipleCoverage, columns: readonly ResourceContents[]): string[] {
  const cells = columns.map(({ id, kind }) => {
    const found = resources.find(({ resource }) => resource === id)
    if (found === undefined) return ''
    return kind === 'questionnaire' ? showCount(found.questions) : `${showCount(found.sections)}${found.chapters > 0 ? ` (${found.chapters})` : ''}`
  })
  return [core === undefined ? title : `  ${title}`, ...cells]
}

/** Nothing is what one looks for in such a table: a zero would hide among the digits. */
function showCount(count: number): string {
  return count === 0 ? '–' : String(count)
}
