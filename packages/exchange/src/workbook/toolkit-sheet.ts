import { packRetired } from '@ai-toolkit/form'
import type { Answers } from '@ai-toolkit/model'
import { type Cell, columnName, type Row, type Sheet } from '@ai-toolkit/sheets'
import type { ChoiceLists } from './choice-lists.ts'

/** The name of the hidden sheet that says what a workbook belongs to and holds its lists of choices. */
export const TOOLKIT_SHEET = 'toolkit'

/** The number of the layout of our workbooks. */
export const LAYOUT = 1

/** Facts stand in the first two columns, then comes an empty one; each list takes two: words and ids. */
const BEFORE_LISTS = 3

/** The hidden sheet: facts from row 2 on, and the lists, each under its name. */
export function toolkitSheet({ questionnaire, edition, digest, retired = [] }: Answers, locale: string, lists: ChoiceLists): Sheet {
  const gone = packRetired(retired).map((piece, index) => [`retired.${index + 1}`, piece])
  const facts = [['layout', String(LAYOUT)], ...Object.entries({ questionnaire, edition, digest, locale }), ...gone]
  const columns = [...lists].flatMap(([name, choices]) => [
    [name, ...choices.map(({ words }) => words)],
    ['', ...choices.map(({ id }) => id)],
  ])
  const height = Math.max(facts.length + 1, ...columns.map((column) => column.length))
  const rows = Array.from({ length: height }, (_, index): Row => {
    const [key, value] = index === 0 ? ['toolkit', ''] : (facts[index - 1] ?? [])
    return { cells: [key, value, '', ...columns.map((column) => column[index])].map(plainCell) }
  })
  return {
    name: TOOLKIT_SHEET,
    direction: 'ltr',
    visibility: 'hidden',
    protection: 'locked',
    widths: [16, 40, 4, ...columns.map(() => 24)],
    rows,
    validations: [],
  }
}

/** Where the words of a list stand, as cells that choose from it refer to them. */
export function listSource(list: string, lists: ChoiceLists): string {
  const index = [...lists.keys()].indexOf(list)
  const column = columnName(BEFORE_LISTS + 2 * index + 1)
  return `${TOOLKIT_SHEET}!$${column}$2:$${column}$${(lists.get(list)?.length ?? 0) + 1}`
}

function plainCell(text: string | undefined): Cell | undefined {
  return text === undefined || text === '' ? undefined : { style: 'label', value: text }
}
