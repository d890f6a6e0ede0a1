import { formatWordTags } from '../src/template/format-word-tags.ts'
import { wordData } from '../src/template/word-data.ts'
import { sampleModel, words } from './samples.ts'

const head = `# Tags of Word templates

Made by \`node packages/word/generate-tags.ts\`; do not edit. Behind each tag stands what it shows in a sample report.

- \`{name}\` shows a text, which may have several lines. Numbers and days are written in the report’s language.
- \`{#list}…{/list}\` repeats what is between its tags for each item: text, if both stand in one paragraph; paragraphs, if each stands in a
  paragraph of its own; a row of a table, if the first cell begins it and the last cell ends it.
- \`{#name}…{/name}\` around anything else shows what is between its tags only where there is something, and \`{^name}…{/name}\` only where there
  is nothing. Beside each list, \`hasList\` says whether it has items.
- Inside of a list or a group its parts are named without it, and what is around it as before.

`

/** The text of TAGS.md. */
export function tagsMarkdown(): string {
  return head + formatWordTags(['risks' as const, 'readiness' as const].map((name) => wordData(sampleModel(name), words)))
}
