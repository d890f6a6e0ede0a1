import { defineCode } from '../define-code.ts'

export const printReachesOut = defineCode<{ addresses: string[] }>({
  code: 'print-reaches-out',
  severity: 'warning',
  message: ({ addresses }) => `The document asks for what is not in it and was refused: ${addresses.join(', ')}`,
  reason:
    'A document is printed without network and without files, so that it is the same everywhere and tells nobody that it was printed. What it asked for is missing in the PDF.',
  fix: 'Put figures, fonts and styles into the document itself, as data: addresses.',
  foundBy: 'pdf',
  example: {
    good: '<img src="data:image/png;base64,…">',
    bad: '<img src="https://example.org/a.png">',
    test: 'packages/pdf/src/printing/closed-page.test.ts',
  },
})
