import { defineCode } from '../define-code.ts'

export const notALocale = defineCode<{ tag: string; canonical: string | undefined }>({
  code: 'not-a-locale',
  severity: 'error',
  message: ({ tag, canonical }) =>
    `“${tag}” is not a language tag${canonical === undefined || canonical === tag ? '' : `; did you mean “${canonical}”?`}`,
  reason: 'Languages are named by BCP 47, so that browsers, screen readers and translators’ tools know what they are.',
  fix: 'Write the tag as BCP 47 does: `fr`, `pt-BR`, `zh-Hant`.',
  foundBy: 'cli',
  example: { good: 'toolkit translate add pt-BR', bad: 'toolkit translate add pt_br', test: 'test/locale/tutorial.test.ts' },
})
