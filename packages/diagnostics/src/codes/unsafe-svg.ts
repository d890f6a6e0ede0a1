import { defineCode } from '../define-code.ts'

export const unsafeSvg = defineCode<{ found: string }>({
  code: 'unsafe-svg',
  severity: 'error',
  message: ({ found }) => `The drawing holds ${found}, which is not allowed`,
  reason: 'A drawing becomes part of the page, so a script, a link or a file it loads would run, lead or report from there.',
  fix: 'Save it as a plain SVG without scripts, links, embedded pages or references to other files.',
  foundBy: 'edition',
  example: { file: 'guide/figures/spokes.svg', good: '<circle cx="100"', bad: '<circle onclick="alert(1)" cx="100"' },
})
