import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAnyData } from '@ai-toolkit/data'
import { compileEdition } from '@ai-toolkit/edition'
import type { Edition } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'

const root = join(import.meta.dirname, '../../..')

/** The base story, and the toolkit itself, compiled. */
export const baseEdition: Edition = await compile('test/stories/base/content')

/** The toolkit of this repository, compiled. Takes some seconds. */
export function realEdition(): Promise<Edition> {
  return compile('content')
}

/** The words of the interface in English, those of the form among them. */
export const words: ReadonlyMap<string, string> = new Map(
  ['words.yaml', 'form/words.yaml', 'exchange/words.yaml'].flatMap((name) => Object.entries(readWords(join(root, 'templates', name)))),
)

/** A golden answer file of the base story. */
export const goldenText: string = readFileSync(join(root, 'test/stories/base/content/checkup/golden/old-cargo.answers.yaml'), 'utf8')

async function compile(folder: string): Promise<Edition> {
  const { value: tree } = await readTree(join(root, folder))
  const edition = tree && compileEdition(tree).value
  if (edition === undefined) throw new Error(`${folder} does not compile`)
  return edition
}

function readWords(path: string): Record<string, string> {
  return parseAnyData({ path, text: readFileSync(path, 'utf8') }).value?.value as Record<string, string>
}
