import { defineCode } from '../define-code.ts'

export const translationTags = defineCode<{ found: readonly string[] }>({
  code: 'translation-tags',
  severity: 'error',
  message: ({ found }) => `The translation has ${found.join(' and ')}, which the source does not have`,
  reason: 'This line is shown as it stands. Readers would see the tag, and whatever else reads the line might obey it.',
  fix: 'Remove the tag. Lines of this kind have no bold and no links in any language.',
  foundBy: 'locale',
  example: { good: 'Ein Rad', bad: 'Ein <b>Rad</b>', test: 'packages/locale/src/check/check-plain.test.ts' },
})
