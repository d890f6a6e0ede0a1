// Renders every resource of a content folder in every language as a document to print, and writes it as a job (JSON) and as HTML.
// node render-documents.ts <content> <to>
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLook } from '@ai-toolkit/cli'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import { languageOf, renderDocument } from '@ai-toolkit/html'
import { readTree } from '@ai-toolkit/source'
import { project } from '../our-program.ts'

const [content = '', to = ''] = process.argv.slice(2)
const tree = (await readTree(content)).value ?? new Map()
const look = await readLook(join(project, 'templates'))
const { value: source } = compileEdition(tree)
if (source === undefined || look.value === undefined) throw new Error('The corpus or the templates have faults')
await mkdir(to, { recursive: true })
for (const edition of [source, ...(compileLocales(tree, source).value ?? [])]) {
  const words = look.translate(look.value, edition.locale, languageOf(edition).plurals).look
  for (const { id } of edition.resources) {
    const job = renderDocument(edition, id, words)
    await writeFile(join(to, `${edition.locale}-${id}.json`), JSON.stringify(job))
    await writeFile(join(to, `${edition.locale}-${id}.html`), job.html)
  }
}
