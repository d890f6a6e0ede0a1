import { defineCode } from '../define-code.ts'

export const yamlFeature = defineCode<{ feature: string; text: string }>({
  code: 'yaml-feature',
  severity: 'error',
  message: ({ feature, text }) => `${feature} stands here: “${text}”; only plain values are read`,
  reason:
    'Anchors, aliases, merge keys, tags and directives let one place change what another means, which neither a reader nor a translator can see.',
  fix: 'Write the value out. If the sign belongs to a text, put the text in quotes.',
  foundBy: 'data',
  example: { file: 'toolkit.yaml', good: 'label: First edition', bad: 'label: !!str First edition' },
})
