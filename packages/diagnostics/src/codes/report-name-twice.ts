import { defineCode } from '../define-code.ts'

export const reportNameTwice = defineCode<{ name: string; other: string }>({
  code: 'report-name-twice',
  severity: 'error',
  message: ({ name, other }) => `The report of this file would be called “${name}”, like that of ${other}`,
  reason: 'The second would be written over the first.',
  fix: 'Name the folder that both lie in, so that the reports lie in folders too, or rename one of them.',
  foundBy: 'cli',
  example: {
    good: 'north.answers.yaml and south.answers.yaml',
    bad: 'north/agency.answers.yaml and south/agency.answers.yaml',
    test: 'test/product/commands.test.ts',
  },
})
