import { defineCode } from '../define-code.ts'

export const noAnswerFiles = defineCode<{ given: string; kind: 'folder' | 'pattern' }>({
  code: 'no-answer-files',
  severity: 'error',
  message: ({ given, kind }) => (kind === 'folder' ? `The folder ${given} holds no answer files` : `No file fits the pattern ${given}`),
  reason: 'Of a folder, files are taken whose names end in .answers.yaml, .answers.yml or .answers.json, those of its folders too.',
  fix: 'Correct the name, or name the files one by one.',
  foundBy: 'cli',
  example: {
    good: 'agencies/ with north.answers.yaml in it',
    bad: 'agencies/ with north.yaml in it',
    test: 'packages/cli/src/reports/find-answer-files.test.ts',
  },
})
