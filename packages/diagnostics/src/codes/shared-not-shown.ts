import { defineCode } from '../define-code.ts'

export const sharedNotShown = defineCode<{ what: 'principles' | 'glossary'; home: string }>({
  code: 'shared-not-shown',
  severity: 'error',
  message: ({ what, home }) => `No chapter of “${home}” shows the ${what}: there is no line ::${what}`,
  reason: 'Links to them lead to the chapter that shows them.',
  fix: 'Put ::principles or ::glossary on a line of its own where they should stand.',
  foundBy: 'edition',
  example: { file: 'guide/chapters/second.md', good: '::glossary\n', bad: '', foundIn: 'toolkit.yaml' },
})
