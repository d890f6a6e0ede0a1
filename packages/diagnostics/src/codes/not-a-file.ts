import { defineCode } from '../define-code.ts'

export const notAFile = defineCode<{ path: string; kind: string }>({
  code: 'not-a-file',
  severity: 'error',
  message: ({ path, kind }) => `${path} is ${kind}; a file was expected`,
  reason: 'Only plain files have a content that is the same each time it is read.',
  fix: 'Name a file, or replace what stands there by one.',
  foundBy: 'source',
  example: { good: 'answers.yaml is a file', bad: 'answers.yaml is a folder', test: 'packages/source/src/read-source-file.test.ts' },
})
