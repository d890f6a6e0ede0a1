import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Edition } from '@ai-toolkit/model'
import { cellName, LONGEST_CELL, nameSheets, type Sheet, writeWorkbook } from '@ai-toolkit/sheets'
import { openInstrument } from '../texts/instrument.ts'
import { sayPlain } from '../texts/say-plain.ts'
import { choiceLists } from './choice-lists.ts'
import { type SheetContext, sectionSheet } from './section-sheet.ts'
import { startSheet } from './start-sheet.ts'
import { TOOLKIT_SHEET, toolkitSheet } from './toolkit-sheet.ts'

/**
 * Answers as a workbook to be filled in: a sheet with instructions, one for each section, and a hidden one with what the workbook belongs to.
 * The answers must be in order and belong to the edition, which may be in any language; `words` are those of the interface in it. What no cell
 * can hold is left out, and said. The same input gives the same bytes.
 * @param file the answer file, as findings name it
 */
export function writeAnswersWorkbook(file: string, answers: Answers, edition: Edition, words: ReadonlyMap<string, string>): Checked<Uint8Array> {
  const instrument = openInstrument(edition, answers.questionnaire)
  const say = sayPlain(words, instrument.language)
  const context: SheetContext = { instrument, answers, say, lists: choiceLists(instrument, say('workbook.yes')) }
  const { sections, title } = instrument.questionnaire
  const [, start = '', ...names] = nameSheets([
    TOOLKIT_SHEET,
    say('workbook.start'),
    ...sections.map((section, index) => `${index + 1} ${section.title}`),
  ])
  const filled = [startSheet(start, context), ...sections.map((section, index) => sectionSheet(section, index + 1, names[index] ?? '', context))]
  const sheets = filled.map((sheet) => leaveOutLong(sheet, file))
  return {
    value: writeWorkbook({ title, sheets: [...sheets.map(({ sheet }) => sheet), toolkitSheet(answers, edition.locale, context.lists)] }),
    diagnostics: sheets.flatMap(({ diagnostics }) => diagnostics),
  }
}

function leaveOutLong(sheet: Sheet, file: string): { sheet: Sheet; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const rows = sheet.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      if (typeof cell?.value !== 'string' || cell.value.length <= LONGEST_CELL) return cell
      const name = `${sheet.name}!${cellName(index + 1, column + 1)}`
      diagnostics.push(codes.cellTooLong.at(wholeFile(file), { cell: name, length: cell.value.length, longest: LONGEST_CELL }))
      return { style: cell.style }
    }),
  }))
  return { sheet: { ...sheet, rows }, diagnostics }
}
