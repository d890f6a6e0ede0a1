import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryMigrated } from '../../test/arbitrary-answers.ts'
import { richEdition, richQuestionnaire } from '../../test/rich-edition.ts'
import { readAnswersText } from './read-answers-text.ts'
import { writeAnswersText } from './write-answers-text.ts'

it.each(['yaml', 'json'] as const)(
  'writes %s that says the same when it is read',
  (format) => {
    fc.assert(
      fc.property(arbitraryMigrated, (answers) => {
        const text = writeAnswersText(answers, richQuestionnaire, format, '../answers.schema.json')
        const { value, diagnostics } = readAnswersText({ path: `a.${format}`, text }, { edition: richEdition, today: '9999-12-31' })
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(value).toEqual(answers)
      }),
      { numRuns: 60 },
    )
  },
  120_000,
)

it('writes answers in the order of the questionnaire', () => {
  const head = { questionnaire: 'checkup', edition: '1.0.0', digest: `sha256:${'0'.repeat(64)}`, subject: { name: 'X' }, date: '2026-03-01' }
  const text = writeAnswersText({ ...head, answers: { q_gap: { value: 'w1' }, q_kind: { note: 'yes' } } }, richQuestionnaire, 'yaml', 's.json')
  expect(text.split('\n')).toEqual([
    '# yaml-language-server: $schema=s.json',
    'schemaVersion: 1',
    'questionnaire: checkup',
    'edition: 1.0.0',
    `digest: ${head.digest}`,
    'subject:',
    '  name: X',
    'date: "2026-03-01"',
    'answers:',
    '  q_kind:',
    '    note: "yes"',
    '  q_gap:',
    '    value: w1',
    '',
  ])
})
