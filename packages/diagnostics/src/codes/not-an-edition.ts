import { defineCode } from '../define-code.ts'

export const notAnEdition = defineCode<{ path: string; why: string }>({
  code: 'not-an-edition',
  severity: 'error',
  message: ({ path, why }) => `${path} is not the JSON of an edition: ${why}`,
  reason: 'Only an edition as this engine writes it (edition.schema.json) can be compared, rendered or scored.',
  fix: 'Name the edition.json of a bundle, the bundle’s folder or a sealed edition. One that a newer engine wrote needs that engine.',
  foundBy: 'cli',
  example: { good: 'dist/1.0.0/en/json/edition.json', bad: 'dist/1.0.0/manifest.json', test: 'packages/cli/src/diff/open-edition.test.ts' },
})
