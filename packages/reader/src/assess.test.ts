import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import type { Answers, Edition } from '@ai-toolkit/model'
import { compileQuestionnaire, assess as evaluate } from '@ai-toolkit/questionnaire'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleEditions } from '../test/sample-edition.ts'
import { assess } from './assess.ts'

const golden = join(import.meta.dirname, '../../../test/stories/base/content/checkup/golden/old-cargo.answers.yaml')

let edition: Edition
let german: Edition
let answers: Answers
beforeAll(async () => {
  const editions = await sampleEditions()
  edition = editions.english
  german = editions.german
  const given = parseData({ path: 'x.yaml', text: await readFile(golden, 'utf8') }, 'answers').value?.value
  if (given === undefined) throw new Error('The golden answers cannot be read.')
  answers = given
})

describe('assess', () => {
  it('gives what the engine gives, in every language, of values and of text', () => {
    const { questionnaire, questionnaireDigest = '' } = edition.resources[1] ?? {}
    const wanted = questionnaire && evaluate(compileQuestionnaire(questionnaire), answers, { edition: '1.0.0', digest: questionnaireDigest })
    expect(wanted?.levels.length).toBeGreaterThan(0)
    expect(assess(edition, 'checkup', answers).value).toEqual(wanted)
    expect(assess(german, 'checkup', JSON.stringify(answers)).value).toEqual(wanted)
  })

  it('scores no answers with faults, and says where each is', () => {
    const faulty = { ...answers, answers: { ...answers.answers, q_gap: { value: 'w9' }, q_nothing: { value: 'x' } } }
    const parsed = assess(edition, 'checkup', faulty)
    expect(parsed.value).toBeUndefined()
    expect(parsed.diagnostics.map(({ place }) => place.file)).toEqual(['answers#/answers/q_gap/value', 'answers#/answers/q_nothing'])
    const text = JSON.stringify(faulty, null, 2)
    const line = (part: string) => text.slice(0, text.indexOf(part)).split('\n').length
    expect(assess(edition, 'checkup', text).diagnostics.map(({ place }) => place.start.line)).toEqual([line('"w9"'), line('"q_nothing"')])
  })

  it.each<[string, string, (given: Answers) => unknown, string]>([
    ['another questionnaire', 'chekup', (given) => given, 'unknown-questionnaire'],
    ['a name of a prototype', 'constructor', (given) => given, 'unknown-questionnaire'],
    ['another state of the questionnaire', 'checkup', (given) => ({ ...given, digest: `sha256:${'0'.repeat(64)}` }), 'answers-digest'],
    ['answers to another one', 'checkup', (given) => ({ ...given, questionnaire: 'other' }), 'answers-other-questionnaire'],
    ['what are no answers', 'checkup', () => ({ answers: 1 }), 'not-of-format'],
    ['nothing', 'checkup', () => null, 'not-of-format'],
    ['no JSON', 'checkup', () => 'questionnaire: checkup', 'json-syntax'],
  ])('refuses %s', (_, questionnaire, change, code) => {
    const { value, diagnostics } = assess(edition, questionnaire, change(answers))
    expect(value).toBeUndefined()
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
  })
})
