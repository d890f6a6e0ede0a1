import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answers, Measure, Question, Questionnaire } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

// OWASP SAMM 2.2.0, an instrument that nobody here wrote: its model becomes a questionnaire, and its official scores must come out. Its
// licence keeps its data out of this repository; where it does not lie beside it, the test is skipped.
const samm = join(import.meta.dirname, '../../../shared/cases/samm')

describe.skipIf(!existsSync(samm))('OWASP SAMM, from ../shared/cases/samm', () => {
  it.each(['all-no', 'all-max', 'by-practice', 'cycle-by-question'])('scores %s as its workbook does', (name) => {
    const model = readModel()
    const compiled = compileQuestionnaire(toQuestionnaire(model))
    const { measures } = assess(compiled, toAnswers(model, readJson<{ answers: Scores }>(`answers/${name}.json`).answers), {
      edition: '2.2.0',
      digest: DIGEST,
    })
    const scores = new Map(measures.map(({ measure, value }) => [measure, value]))
    const { practices, functions, overall } = readJson<{ practices: Scores; functions: Scores; overall: number }>(`expected/${name}.json`)
    for (const [practice, score] of Object.entries(practices)) expect(scores.get(keyOf(practice)), practice).toBe(score)
    for (const [part, score] of Object.entries(functions)) expect(scores.get(keyOf(part)), part).toBe(score)
    expect(scores.get('overall')).toBe(overall)
  })
})

const DIGEST = `sha256:${'0'.repeat(64)}`

type Scores = Record<string, number>

interface SammQuestion {
  /** Such as D-SA-1-A: function, practice, maturity level, stream. */
  id: string
  part: string
  practice: string
  level: string
  text: string
  /** From the lowest to the highest. */
  options: { text: string; value: number }[]
}

function readModel(): SammQuestion[] {
  const answerSets = new Map(readFolder<{ id: string; values: SammQuestion['options'] }>('model/answer_sets').map(({ id, values }) => [id, values]))
  const questions = new Map(readFolder<{ id: string; text: string; answerSet: string }>('model/questions').map((question) => [question.id, question]))
  const [, ...lines] = readText('expected/question-index.csv').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [id = '', guid = '', part = '', , practice = '', , level = ''] = line.split(',')
    const { text = '', answerSet = '' } = questions.get(guid) ?? {}
    return { id, part, practice, level, text, options: answerSets.get(answerSet) ?? [] }
  })
}

/** A section for each level of each practice: its mean is the mean of its two streams. Sums and means follow as measures of the whole. */
function toQuestionnaire(model: SammQuestion[]): Questionnaire {
  const levels = Map.groupBy(model, ({ part, practice, level }) => keyOf(`${part} ${practice} ${level}`))
  const practices = Map.groupBy(model, practiceOf)
  const parts = Map.groupBy(model, ({ part }) => keyOf(part))
  return {
    id: 'samm',
    title: 'SAMM',
    subject: { id: 'organization', title: 'Organization' },
    sections: [...levels].map(([id, questions]) => ({ id, title: id, tags: practicesOf(questions), questions: questions.map(toQuestion) })),
    measures: [
      { id: 'level', label: 'Level', each: 'section', aggregate: 'mean', of: 'points' },
      ...[...practices.keys()].map((id): Measure => ({ id, label: id, aggregate: 'sum', of: 'level', select: { tags: [id] } })),
      ...[...parts].map(([id, questions]) => meanOf(id, practicesOf(questions))),
      meanOf('overall', [...parts.keys()]),
    ],
  }
}

function practiceOf({ part, practice }: SammQuestion): string {
  return keyOf(`${part} ${practice}`)
}

function practicesOf(questions: SammQuestion[]): string[] {
  return [...new Set(questions.map(practiceOf))]
}

function meanOf(id: string, measures: string[]): Measure {
  const names = measures.map((measure) => `measures.${measure}`)
  return { id, label: id, value: `mean([${names.join(', ')}])`, rounding: { rule: 'half-up', decimals: 4 } }
}

function toQuestion({ id, text, options }: SammQuestion): Question {
  return {
    id: keyOf(id),
    type: 'single',
    text,
    options: options.map((option, index) => ({ id: `o_${index}`, label: option.text, points: option.value })),
  }
}

function toAnswers(model: SammQuestion[], values: Scores): Answers {
  const answers = model.map(({ id, options }) => [keyOf(id), { value: `o_${options.findIndex(({ value }) => value === values[id])}` }])
  return {
    questionnaire: 'samm',
    edition: '2.2.0',
    digest: DIGEST,
    subject: { name: 'Organization' },
    date: '2026-01-15',
    answers: Object.fromEntries(answers),
  }
}

/** `Design / Threat Assessment` and `Design Threat Assessment` are both `design_threat_assessment`. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_')
}

function readFolder<T>(folder: string): T[] {
  return readdirSync(join(samm, folder)).map((file) => parse(readText(`${folder}/${file}`)))
}

function readJson<T>(path: string): T {
  return JSON.parse(readText(path))
}

function readText(path: string): string {
  return readFileSync(join(samm, path), 'utf8')
}
