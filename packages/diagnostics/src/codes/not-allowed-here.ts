import { defineCode } from '../define-code.ts'

export const notAllowedHere = defineCode<{ what: string; where: string }>({
  code: 'not-allowed-here',
  severity: 'error',
  message: ({ what, where }) => `${what} cannot stand in ${where}`,
  reason: 'Contents, page breaks, notes and translation units are made for a few simple shapes; this one would come out wrong in one of the outputs.',
  fix: 'Move it out, or write it in another way.',
  foundBy: 'guide',
  example: { file: 'guide/chapters/first.md', good: '1. Mark the rim.', bad: '1. ## Mark the rim.' },
})
