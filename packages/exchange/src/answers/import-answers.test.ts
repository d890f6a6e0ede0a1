import { parseData } from '@ai-toolkit/data'
import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { baseEdition, goldenText, words } from '../../test/base-edition.ts'
import { writeAnswersCsv } from '../csv/write-answers-csv.ts'
import { writeAnswersWorkbook } from '../workbook/write-answers-workbook.ts'
import { importAnswers } from './import-answers.ts'
import { writeAnswersText } from './write-answers-text.ts'

const golden = parseData({ path: 'a.yaml', text: goldenText }, 'answers').value?.value
if (golden === undefined) throw new Error('The golden answers cannot be read')
const questionnaire = baseEdition.resources.find((resource) => resource.questionnaire?.id === 'checkup')?.questionnaire
const survey = {
  ...{ TOOLKIT_questionnaire: golden.questionnaire, TOOLKIT_edition: golden.edition, TOOLKIT_digest: golden.digest },
  ...{ SUBJECT_name: golden.subject.name, q_kind: 'o_cargo' },
}

function read(path: string, content: string | Uint8Array) {
  const file = typeof content === 'string' ? { path, bytes: strToU8(content), text: content } : { path, bytes: content, text: undefined }
  return importAnswers(file, { edition: baseEdition, today: '2026-03-02' }, [words])
}

it.each([
  ['an answer file in YAML', 'a.yaml', goldenText],
  ['an answer file in JSON', 'a.json', questionnaire ? writeAnswersText(golden, questionnaire, 'json') : ''],
  ['a table', 'a.csv', writeAnswersCsv(golden, baseEdition, words).slice(1)],
  ['a workbook', 'a.XLSX', writeAnswersWorkbook('a.yaml', golden, baseEdition, words).value ?? new Uint8Array()],
])('imports %s', (_, path, content) => {
  const { value, diagnostics } = read(path, content)
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject([golden])
})

it('imports submissions as JSON and as a table', () => {
  expect(read('a.json', JSON.stringify(survey)).value?.[0]?.answers).toEqual({ q_kind: { value: 'o_cargo' } })
  const table = `${Object.keys(survey).join(',')}\n${Object.values(survey).join(',')}\n`
  expect(read('a.csv', table).value?.[0]?.answers).toEqual({ q_kind: { value: 'o_cargo' } })
})

it.each([
  ['a picture', 'a.png', new Uint8Array(9), 'unknown-format'],
  ['a table of something else', 'a.csv', 'name,age\nA,3\n', 'submission-foreign'],
  ['JSON of something else', 'a.json', '{"a": 1}', 'submission-foreign'],
  ['YAML of something else', 'a.yaml', 'a: 1', 'missing-field'],
])('says that %s holds no answers', (_, path, content, code) => {
  const { value, diagnostics } = read(path, content)
  expect(value).toEqual([])
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
})
