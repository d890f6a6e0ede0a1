// Workbooks (.xlsx) as sheets of cells, both ways. What the cells are about, others know.
export { cellName, columnName } from './cell-name.ts'
export { nameSheets } from './name-sheets.ts'
export { type OfficePackage, openPackage, type PackageFormat } from './open-package.ts'
export type { ReadCell, ReadContent } from './read-sheet.ts'
export { type ReadSheet, readWorkbook } from './read-workbook.ts'
export { readXml, type XmlDialect, type XmlListener } from './read-xml.ts'
export { type Cell, type CellContent, type CellStyle, LONGEST_CELL, type Row, type Sheet, type Validation, type Workbook } from './workbook.ts'
export { writeWorkbook } from './write-workbook.ts'
