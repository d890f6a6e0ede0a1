import { join } from 'node:path'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import type { Edition } from '@ai-toolkit/model'
import { readTree, type SourceTree } from '@ai-toolkit/source'

const content = join(import.meta.dirname, '../../../test/stories/base/content')

/** The edition of the base story, in its own language and in German; without the title of the check-up and the words on wheels in German. */
export async function sampleEditions(): Promise<{ english: Edition; german: Edition }> {
  const { value: tree } = await readTree(content)
  const english = tree && compileEdition(tree).value
  const german = english && compileLocales(withGap(withGap(tree, 'checkup', 'title'), 'guide', 'wheels/top/p1'), english, ['de']).value?.[0]
  if (english === undefined || german === undefined) throw new Error('The base story does not compile.')
  return { english, german }
}

/** The same tree with a unit that is not translated. */
function withGap(tree: SourceTree, resource: string, unit: string): SourceTree {
  const path = `${resource}/locales/de.po`
  const file = tree.get(path)
  const entry = new RegExp(`(msgctxt "${unit}"\\n(?:msgid.*\\n)(?:".*\\n)*)msgstr (?:".*\\n)+`)
  const text = file?.text?.replace(entry, '$1msgstr ""\n')
  if (file === undefined || text === undefined || text === file.text) throw new Error(`There is no ${unit} in ${path}`)
  return new Map([...tree, [path, { ...file, text, bytes: new TextEncoder().encode(text) }] as const])
}
