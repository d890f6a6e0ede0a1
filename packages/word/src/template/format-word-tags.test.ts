import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tagsMarkdown } from '../../test/tags-markdown.ts'

it('TAGS.md is what `node packages/word/generate-tags.ts` makes', () => {
  expect(readFileSync(join(import.meta.dirname, '../../TAGS.md'), 'utf8')).toBe(tagsMarkdown())
})
