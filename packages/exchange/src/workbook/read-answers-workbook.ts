import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Place, Questionnaire } from '@ai-toolkit/model'
import { type ReadSheet, readWorkbook } from '@ai-toolkit/sheets'
import { type Belonging, checkBelonging } from '../answers/check-belonging.ts'
import { type FoundQuestionnaire, findQuestionnaire } from '../answers/find-questionnaire.ts'
import type { AnswersReading } from '../answers/read-answers-text.ts'
import { conclude } from '../statements/conclude.ts'
import { type RetiredPiece, readRetired } from '../statements/read-retired.ts'
import { readFacts, type WorkbookFacts } from './read-facts.ts'
import { type Reading, readRows } from './read-rows.ts'
import { countEntries } from './row-id.ts'
import { LAYOUT } from './toolkit-sheet.ts'

/** A file that is no text, and the path that findings give. */
export interface BinaryFile {
  path: string
  bytes: Uint8Array
}

/**
 * Reads back a workbook that `writeAnswersWorkbook` wrote, in whatever language, and checks it cell by cell; findings name sheet and cell. The
 * value is what of it can be used, where there are errors too. There is none where the file is no such workbook, or was made for another state
 * of the questionnaire.
 */
export function readAnswersWorkbook({ path: file, bytes }: BinaryFile, reading: AnswersReading): Checked<Answers> {
  const { value: sheets, diagnostics } = readWorkbook(file, bytes)
  if (sheets === undefined) return { value: undefined, diagnostics }
  const facts = readFacts(sheets)
  if (facts === undefined) return { value: undefined, diagnostics: [...diagnostics, codes.workbookForeign.at(wholeFile(file), {})] }
  const belonging = readBelonging(facts)
  const found = findQuestionnaire(reading.edition, belonging.questionnaire)
  const foreign = [...checkLayout(facts, file), ...checkBelonging(belonging, found, reading.edition, (field) => placeOf(facts, field, file))]
  if (found === undefined || foreign.length > 0) return { value: undefined, diagnostics: [...diagnostics, ...foreign] }
  const read = readSheets(sheets, facts, found, file)
  const head = (['questionnaire', 'edition', 'digest'] as const).map((field) => {
    return { path: [field], value: String(belonging[field]), spot: { place: placeOf(facts, field, file) } }
  })
  const retired = readRetired(listRetired(facts, file))
  const { value, diagnostics: faults } = conclude([...head, ...read.statements, ...retired.statements], { file, questionnaire: found, ...reading })
  return { value, diagnostics: [...diagnostics, ...read.diagnostics, ...retired.diagnostics, ...faults] }
}

function listRetired(workbook: WorkbookFacts, file: string): RetiredPiece[] {
  return [...workbook.facts].flatMap(([field, { text }]) => (/^retired\.\d+$/.test(field) ? [{ text, place: placeOf(workbook, field, file) }] : []))
}

function readBelonging({ facts }: WorkbookFacts): Belonging {
  return { questionnaire: facts.get('questionnaire')?.text ?? '', edition: facts.get('edition')?.text ?? '', digest: facts.get('digest')?.text ?? '' }
}

function placeOf({ facts }: WorkbookFacts, field: string, file: string): Place {
  const cell = facts.get(field)?.cell
  const position = { line: cell?.row ?? 1, column: cell?.column ?? 1 }
  return { file, start: position, end: position }
}

/** A later layout may mean something else by the same cells. */
function checkLayout(facts: WorkbookFacts, file: string): Diagnostic[] {
  const layout = Number(facts.facts.get('layout')?.text ?? 0)
  return layout > LAYOUT ? [codes.answersLaterFormat.at(placeOf(facts, 'layout', file), { found: layout, known: LAYOUT })] : []
}

function readSheets(sheets: readonly ReadSheet[], { lists }: WorkbookFacts, { compiled }: FoundQuestionnaire, file: string): Reading {
  const reading: Reading = {
    ...{ file, questionnaire: compiled.source, numbers: countEntries(), seen: new Map(), statements: [], diagnostics: [] },
    wordsOf: (list) => lists.get(list) ?? [],
  }
  for (const sheet of sheets) readRows(sheet, reading)
  const missing = missingQuestions(compiled.source, reading)
  if (missing.length > 0) reading.diagnostics.push(codes.rowMissing.at(wholeFile(file), { ids: missing }))
  return reading
}

/** Questions whose row was deleted; so was what stood there. */
function missingQuestions({ sections }: Questionnaire, { seen }: Reading): string[] {
  return sections.flatMap(({ questions }) => questions.map(({ id }) => id)).filter((id) => !seen.has(id))
}
