import { parseData } from '@ai-toolkit/data'
import { type Checked, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Edition } from '@ai-toolkit/model'
import type { FoundQuestionnaire } from '../answers/find-questionnaire.ts'
import { keepUsable } from '../answers/keep-usable.ts'
import { reviewAnswers } from '../answers/read-answers-text.ts'
import { UNNAMED } from '../skeleton/write-answers-skeleton.ts'
import { assemble } from './assemble.ts'
import type { Spot, Statement } from './statement.ts'
import { writeLines } from './write-lines.ts'

/** What statements are held against. */
export interface Conclusion {
  /** The file that says them, as findings name it. */
  file: string
  /** The questionnaire that they are known to belong to. */
  questionnaire: FoundQuestionnaire
  edition: Edition
  /** YYYY-MM-DD */
  today: string
}

/**
 * Makes answers of what a file of another program says. They go through the same checks as every answer file, and each finding stands where the
 * file says what it is about. The value is what of them can be used; where there are errors, they say what was left out.
 */
export function conclude(statements: readonly Statement[], conclusion: Conclusion): Checked<Answers> {
  const { value: stated, statements: settled } = assemble(statements)
  const { compiled, digest } = conclusion.questionnaire
  const least = { questionnaire: compiled.source.id, edition: conclusion.edition.edition, digest, date: conclusion.today, answers: {} }
  const whole = { schemaVersion: 1, ...least, ...stated, subject: { name: UNNAMED, ...(stated.subject as object | undefined) } }
  const { text, paths } = writeLines(whole)
  const { value: data, diagnostics: departures } = parseData({ path: 'answers.json', text }, 'answers')
  const found = [...departures, ...(data === undefined ? [] : reviewAnswers(data, conclusion.questionnaire, conclusion))]
  const spots = firstSpots(settled)
  const diagnostics = found.map((diagnostic) => relocate(diagnostic, paths, spots, conclusion.file))
  const isWhole = data !== undefined && !hasErrors(diagnostics)
  const usable = { edition: conclusion.edition.edition, today: conclusion.today }
  return { value: isWhole ? data.value : keepUsable(whole, conclusion.questionnaire, usable), diagnostics }
}

function firstSpots(statements: readonly Statement[]): ReadonlyMap<string, Spot> {
  const spots = new Map<string, Spot>()
  for (const { path, spot } of statements) if (!spots.has(JSON.stringify(path))) spots.set(JSON.stringify(path), spot)
  return spots
}

/** The same finding at the place that said what it is about: that very thing, or the first part of it, or what it is part of. */
function relocate(
  { related: _inJson, ...diagnostic }: Diagnostic,
  paths: readonly (readonly (string | number)[])[],
  spots: ReadonlyMap<string, Spot>,
  file: string,
): Diagnostic {
  const path = paths[diagnostic.place.start.line - 1] ?? []
  const spot = findSpot(path, spots) ?? { place: wholeFile(file) }
  return { ...diagnostic, message: spot.name === undefined ? diagnostic.message : `${spot.name}: ${diagnostic.message}`, place: spot.place }
}

function findSpot(path: readonly (string | number)[], spots: ReadonlyMap<string, Spot>): Spot | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const key = JSON.stringify(path.slice(0, length))
    const inside = spots.get(key) ?? [...spots].find(([other]) => other.startsWith(`${key.slice(0, -1)},`))?.[1]
    if (inside !== undefined) return inside
  }
  return undefined
}
