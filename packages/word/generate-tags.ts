// Writes TAGS.md: what the tags of Word templates can name, with examples from the samples of package `report`.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tagsMarkdown } from './test/tags-markdown.ts'

await writeFile(join(import.meta.dirname, 'TAGS.md'), tagsMarkdown())
