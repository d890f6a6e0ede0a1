import { defineCode } from '../define-code.ts'

export const undeclaredFigure = defineCode<{ file: string }>({
  code: 'undeclared-figure',
  severity: 'warning',
  message: ({ file }) => `No figure in ${file} uses this file`,
  reason: 'A picture without alternative text, source and licence cannot be published, and one that is not declared has none.',
  fix: 'Declare it under `figures`, or remove the file.',
  foundBy: 'edition',
  example: { file: 'guide/resource.yaml', good: '    file: spokes.svg', bad: '    file: spoke.svg', foundIn: 'guide/figures/spokes.svg' },
})
