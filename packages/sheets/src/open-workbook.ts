import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { openPackage, type PackageFormat } from './open-package.ts'

/** The parts of an .xlsx file that are XML, by path. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>

/** Unpacks an .xlsx file. Parts that are no XML (macros, pictures) are never unpacked; that there are some is a finding. */
export function openWorkbook(file: string, bytes: Uint8Array): Checked<WorkbookParts> {
  const { value, diagnostics } = openPackage(file, bytes, workbookFormat)
  return value === undefined ? { value, diagnostics } : { value: value.parts, diagnostics: describeExtras(file, value.names) }
}

/** A workbook of the largest questionnaire has 20 parts and two million bytes of XML. */
const workbookFormat: PackageFormat = {
  extension: '.xlsx',
  former: '.xls',
  limits: { bytes: Number.POSITIVE_INFINITY, parts: 500, partBytes: 16 * 2 ** 20, allBytes: 32 * 2 ** 20, ratio: 200, ratioFrom: 2 ** 20 },
  wants: (name) => name.endsWith('.xml') || name.endsWith('.rels'),
  oddity: () => undefined,
  unreadable: codes.workbookUnreadable.at,
  tooLarge: codes.workbookTooLarge.at,
}

/** What a workbook may hold beside sheets, by where it lies. */
const extras: readonly [RegExp, string][] = [
  [/vbaProject\.bin$|^xl\/macrosheets\//i, 'macros'],
  [/^xl\/externalLinks\//i, 'links to other files'],
  [/^xl\/(connections\.xml|queryTables\/)/i, 'connections to data'],
  [/^xl\/(embeddings|activeX|ctrlProps)\//i, 'embedded objects'],
]

function describeExtras(file: string, names: readonly string[]): Diagnostic[] {
  const what = extras.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, words]) => words)
  return what.length === 0 ? [] : [codes.workbookExtras.at(wholeFile(file), { what })]
}
