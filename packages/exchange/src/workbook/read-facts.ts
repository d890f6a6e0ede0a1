import type { ReadCell, ReadSheet } from '@ai-toolkit/sheets'
import type { ListedChoice } from './choice-lists.ts'
import { showContent } from './read-input.ts'

/** What the hidden sheet of a workbook says. */
export interface WorkbookFacts {
  /** The name of the sheet that says it. */
  sheet: string
  /** `layout`, `questionnaire`, `edition`, `digest` and `locale`, each with its cell; `retired.1` and on, the retired answers in pieces. */
  facts: ReadonlyMap<string, { text: string; cell: ReadCell }>
  /** The choices of each list by its name. */
  lists: ReadonlyMap<string, readonly ListedChoice[]>
}

/** Reads the hidden sheet, whatever it is called by now; undefined where the workbook has none and so is none of ours. */
export function readFacts(sheets: readonly ReadSheet[]): WorkbookFacts | undefined {
  const sheet = sheets.find(({ cells }) => cells.some(({ row, column, content }) => row === 1 && column === 1 && showContent(content) === 'toolkit'))
  if (sheet === undefined) return undefined
  const { name, cells } = sheet
  const texts = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, showContent(cell.content)]))
  const names = cells.filter(({ row, column }) => row > 1 && column === 1)
  const heads = cells.filter(({ row, column }) => row === 1 && column > 2)
  return {
    sheet: name,
    facts: new Map(names.map((cell) => [showContent(cell.content), { text: texts.get(`${cell.row} 2`) ?? '', cell }])),
    lists: new Map(heads.map(({ content, column }) => [showContent(content), readList(cells, texts, column)])),
  }
}

/** Words in one column, ids in the next. */
function readList(cells: readonly ReadCell[], texts: ReadonlyMap<string, string>, column: number): ListedChoice[] {
  return cells.flatMap((cell) => {
    if (cell.column !== column || cell.row === 1) return []
    const id = texts.get(`${cell.row} ${column + 1}`)
    return id === undefined ? [] : [{ id, words: showContent(cell.content) }]
  })
}
