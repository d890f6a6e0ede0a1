// Pins the format: `format-digests.json` has the digests of the schemas in each version of the format. `node format-digests.ts` adds those of a new version.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatVersion, schemas } from '@ai-toolkit/model'
import { digestOfJson } from '@ai-toolkit/source'
import { partsOf, rootSchemas, type Schemas } from './schema-parts.ts'

/** The digests of one version, by schema. */
export type FormatDigests = Record<string, string>

const path = join(import.meta.dirname, 'format-digests.json')

/** What is pinned, by version. */
export async function readDigests(): Promise<Record<string, FormatDigests>> {
  return JSON.parse(await readFile(path, 'utf8')) as Record<string, FormatDigests>
}

/** The digests of schemas with all that they refer to. Descriptions are not in them: to explain better changes no format. */
export function digestFormat(all: Schemas): FormatDigests {
  return Object.fromEntries(rootSchemas.map((root) => [root, digestOfJson(withoutWords(Object.fromEntries(partsOf(root, all))))]))
}

/** A field may have the name of a keyword; then it is no text. */
function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords)
  if (typeof value !== 'object' || value === null) return value
  const told = Object.entries(value).filter(([key, item]) => !((key === 'description' || key === 'title') && typeof item === 'string'))
  return Object.fromEntries(told.map(([key, item]) => [key, withoutWords(item)]))
}

async function addVersion(): Promise<void> {
  const known = await readDigests()
  if (known[formatVersion] === undefined) {
    await writeFile(path, `${JSON.stringify({ ...known, [formatVersion]: digestFormat(schemas) }, null, 2)}\n`)
  } else if (JSON.stringify(known[formatVersion]) !== JSON.stringify(digestFormat(schemas))) {
    console.error(
      `Version ${formatVersion} is pinned. Count formatVersion on first; of a version that no release has, take the entry out of ${path}.`,
    )
    process.exitCode = 1
  }
}

if (process.argv[1] === import.meta.filename) await addVersion()
