import { cellName, cellRanges } from './cell-name.ts'
import { serialOf } from './day-serial.ts'
import type { Cell, Sheet, Validation } from './workbook.ts'
import { styleIndex } from './write-styles.ts'
import { escapeCell, xmlText } from './xml-text.ts'

/**
 * A sheet as XML. Texts are put into `strings`, which all sheets of a workbook share, and which maps each to its number, in XML. Elements stand
 * in the order that ECMA-376 (CT_Worksheet) asks for.
 */
export function writeSheet(sheet: Sheet, strings: Map<string, number>): string {
  const rows = sheet.rows.map((row, index) => {
    const cells = row.cells.map((cell, column) => (cell === undefined ? '' : writeCell(cell, cellName(index + 1, column + 1), strings)))
    return `<row r="${index + 1}"${row.hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`
  })
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    writeView(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    writeColumns(sheet),
    `<sheetData>${rows.join('')}</sheetData>`,
    writeProtection(sheet),
    writeValidations(sheet.validations),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('')
}

function writeView({ direction, frozen }: Sheet): string {
  const side = direction === 'rtl' ? ' rightToLeft="1"' : ''
  return `<sheetViews><sheetView showGridLines="0"${side} workbookViewId="0">${frozen === undefined ? '' : writePane(frozen)}</sheetView></sheetViews>`
}

function writePane({ rows, columns }: NonNullable<Sheet['frozen']>): string {
  const pane = columns > 0 ? 'bottomRight' : 'bottomLeft'
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''} ySplit="${rows}"`
  return `<pane${split} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
}

function writeColumns({ widths }: Sheet): string {
  const columns = widths.map((width, index) => {
    const shown = width === 0 ? 'hidden="1" width="0"' : `width="${width}"`
    return `<col min="${index + 1}" max="${index + 1}" ${shown} customWidth="1"/>`
  })
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

function writeCell({ style, value }: Cell, name: string, strings: Map<string, number>): string {
  const at = `<c r="${name}" s="${styleIndex(style)}"`
  if (value === undefined) return `${at}/>`
  if (typeof value === 'number') return `${at}><v>${value}</v></c>`
  const serial = typeof value === 'string' ? undefined : serialOf(value.day)
  if (serial !== undefined) return `${at}><v>${serial}</v></c>`
  return `${at} t="s"><v>${numberOf(typeof value === 'string' ? value : value.day, strings)}</v></c>`
}

function numberOf(text: string, strings: Map<string, number>): number {
  const written = xmlText(escapeCell(text))
  const known = strings.get(written)
  if (known !== undefined) return known
  strings.set(written, strings.size)
  return strings.size - 1
}

/** What people may still do with a locked sheet: everything that changes its looks and not what stands in it. */
function writeProtection({ protection }: Sheet): string {
  if (protection === 'open') return ''
  return '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>'
}

function writeValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return ''
  return `<dataValidations count="${validations.length}">${validations.map(writeValidation).join('')}</dataValidations>`
}

function writeValidation({ cells, rule, fault }: Validation): string {
  const { type, formulas } = ruleXml(rule)
  const bounds = formulas.map((formula, index) => `<formula${index + 1}>${xmlText(formula)}</formula${index + 1}>`).join('')
  return `<dataValidation ${type} allowBlank="1" showErrorMessage="1" error="${xmlText(fault.slice(0, 255))}" sqref="${cellRanges(cells).join(' ')}">${bounds}</dataValidation>`
}

/** Days from 1900-03-01, the first that all programs agree on, to the last that has four digits. */
const FIRST_DAY = 61
const LAST_DAY = 2_958_465

function ruleXml(rule: Validation['rule']): { type: string; formulas: string[] } {
  switch (rule.kind) {
    case 'list':
      return { type: 'type="list"', formulas: [rule.source] }
    case 'day':
      return { type: 'type="date" operator="between"', formulas: [String(FIRST_DAY), String(LAST_DAY)] }
    case 'number':
      return numberXml(rule.whole ? 'whole' : 'decimal', rule.minimum, rule.maximum)
  }
}

/** The greatest whole number that loses nothing, where there is no bound: a cell that takes numbers still takes no text. */
function numberXml(type: string, minimum: number | undefined, maximum: number | undefined): { type: string; formulas: string[] } {
  const bounds = [minimum ?? -Number.MAX_SAFE_INTEGER, maximum ?? Number.MAX_SAFE_INTEGER]
  return { type: `type="${type}" operator="between"`, formulas: bounds.map(String) }
}
