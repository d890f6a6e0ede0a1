// The questionnaire page writes workbooks, too; for Node, the package would bring threads that no page has.
import { strToU8, type Zippable, zipSync } from 'fflate/browser'
import type { Workbook } from './workbook.ts'
import { writeSheet } from './write-sheet.ts'
import { stylesXml } from './write-styles.ts'
import { xmlText } from './xml-text.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook as the bytes of an .xlsx file (ECMA-376, transitional). The same workbook gives the same bytes. */
export function writeWorkbook(workbook: Workbook): Uint8Array<ArrayBuffer> {
  const strings = new Map<string, number>()
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, strings))
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreXml(workbook),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/sharedStrings.xml': stringsXml([...strings.keys()]),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet])),
  }
  const zip: Zippable = Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(HEAD + xml)]))
  // Every file of a zip carries a time, in local time. This one is the earliest that it can say, and the same everywhere.
  return zipSync(zip, { mtime: new Date(1980, 0, 1), level: 6 })
}

function contentTypes(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${TYPE}.worksheet+xml`]),
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides}</Types>`
}

function relations(targets: readonly [type: string, target: string][]): string {
  const all = targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

/** No author and no time: neither is anybody's business, and both would change from one writing to the next. */
function coreXml({ title }: Workbook): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`
}

function workbookXml({ sheets }: Workbook): string {
  const all = sheets.map(({ name, visibility }, index) => {
    const state = visibility === 'hidden' ? ' state="hidden"' : ''
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`
  })
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${all.join('')}</sheets></workbook>`
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`)
  return `<sst xmlns="${MAIN}" uniqueCount="${strings.length}">${items.join('')}</sst>`
}
