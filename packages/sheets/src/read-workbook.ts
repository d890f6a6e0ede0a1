import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { openWorkbook, type WorkbookParts } from './open-workbook.ts'
import { type ReadCell, readSheet, type SheetContext } from './read-sheet.ts'
import { readSharedStrings } from './read-strings.ts'
import { readDayStyles } from './read-styles.ts'
import { readXml } from './read-xml.ts'

/** A sheet as it was read, hidden ones too. */
export interface ReadSheet {
  name: string
  cells: readonly ReadCell[]
}

/**
 * The sheets of an .xlsx file in the order of their tabs. No value where the file is no workbook, is damaged, or would unpack into more than a
 * workbook of answers can have. Formulas are not run, links are not followed.
 */
export function readWorkbook(file: string, bytes: Uint8Array): Checked<ReadSheet[]> {
  const { value: parts, diagnostics } = openWorkbook(file, bytes)
  if (parts === undefined) return { value: undefined, diagnostics }
  const { sheets, faults } = readSheets(parts)
  const found = [...diagnostics, ...faults.slice(0, 1).map((why) => codes.workbookUnreadable.at(wholeFile(file), { why }))]
  return { value: hasErrors(found) ? undefined : sheets, diagnostics: found }
}

function readSheets(parts: WorkbookParts): { sheets: ReadSheet[]; faults: string[] } {
  const outline = readOutline(parts.get('xl/workbook.xml'))
  const { targets, fault } = readRelations(parts.get('xl/_rels/workbook.xml.rels'))
  const { strings, fault: stringFault } = readSharedStrings(parts.get(pathOf('sharedStrings', targets) ?? ''))
  const dayStyles = readDayStyles(parts.get(pathOf('styles', targets) ?? ''))
  const context: SheetContext = { strings, dayStyles, calendar: outline.calendar }
  const read = outline.sheets.flatMap(({ name, relation }) => {
    const target = targets.get(relation)
    // Charts have tabs of their own and no cells.
    return target?.type === 'worksheet' ? [{ name, ...readPart(parts.get(target.path), context) }] : []
  })
  const faults = [outline.fault, fault, stringFault, ...read.map((sheet) => sheet.fault)].filter((one) => one !== undefined)
  return { sheets: read.map(({ name, cells }) => ({ name, cells })), faults }
}

function readPart(part: Uint8Array | undefined, context: SheetContext): ReturnType<typeof readSheet> {
  return part === undefined ? { cells: [], fault: 'a sheet is missing' } : readSheet(part, context)
}

interface Outline {
  sheets: { name: string; relation: string }[]
  calendar: 1900 | 1904
  fault: string | undefined
}

function readOutline(part: Uint8Array | undefined): Outline {
  const outline: Outline = { sheets: [], calendar: 1900, fault: undefined }
  if (part === undefined) return { ...outline, fault: 'it has no list of sheets' }
  outline.fault = readXml(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.get('date1904') ?? '')) outline.calendar = 1904
      if (name === 'sheet') outline.sheets.push({ name: attributes.get('name') ?? '', relation: attributes.get('id') ?? '' })
    },
  })
  return outline
}

type Targets = ReadonlyMap<string, { type: string; path: string }>

/** Targets are seen from the folder xl/, unless they begin with a slash. */
function readRelations(part: Uint8Array | undefined): { targets: Targets; fault: string | undefined } {
  const targets = new Map<string, { type: string; path: string }>()
  if (part === undefined) return { targets, fault: 'its parts are not connected' }
  const fault = readXml(part, {
    open: (name, attributes) => {
      const target = attributes.get('Target') ?? ''
      const type = attributes.get('Type')?.split('/').at(-1) ?? ''
      if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', { type, path: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
    },
  })
  return { targets, fault }
}

function pathOf(type: string, targets: Targets): string | undefined {
  return [...targets.values()].find((target) => target.type === type)?.path
}
