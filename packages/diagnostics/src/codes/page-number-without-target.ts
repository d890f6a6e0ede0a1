import { defineCode } from '../define-code.ts'
import { didYouMean } from '../nearest.ts'

export const pageNumberWithoutTarget = defineCode<{ id: string; known: string[] }>({
  code: 'page-number-without-target',
  severity: 'error',
  message: ({ id, known }) =>
    `The contents name the page of “${id}”, but no link of the document leads to an element with this id${didYouMean(id, known)}`,
  reason: 'The contents would show 000 in place of a page.',
  fix: 'Let the entry link to the heading, and give the heading this id.',
  foundBy: 'pdf',
  example: {
    good: '<a href="#words">Words <span class="page-number" data-page="words">000</span></a>',
    bad: '<a href="#words">Words <span class="page-number" data-page="wrods">000</span></a>',
    test: 'packages/pdf/src/printing/print-passes.test.ts',
  },
})
