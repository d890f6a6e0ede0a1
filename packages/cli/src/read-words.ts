import { parseAnyData } from '@ai-toolkit/data'
import { checkWords } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import type { SourceFile, SourceTree } from '@ai-toolkit/source'

/** The words of the interface as they were read. */
export interface WordsRead {
  /** ICU messages by id. */
  value: ReadonlyMap<string, string>
  /** In which file under templates/ each word stands, by its id. */
  files: ReadonlyMap<string, string>
  diagnostics: readonly Diagnostic[]
}

/** The files of words, in the order in which later ones may add to earlier ones. */
const wordFiles = ['words.yaml', 'site/changes.yaml', 'report/words.yaml', 'report/kinds.yaml', 'form/words.yaml', 'exchange/words.yaml']

/** The words of the interface. What is not a text in quotes is no word and is left to `checkWords` to miss. */
export function readWords(tree: SourceTree): WordsRead {
  const words = new Map<string, string>()
  const files = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  for (const { path, text } of filesOfWords(tree)) {
    if (text === undefined) continue
    const { value: data, diagnostics: faults } = parseAnyData({ path, text })
    const own = new Map(Object.entries(data?.value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    diagnostics.push(...faults, ...(data === undefined ? [] : checkWords(own, (id) => data.placeAt([id]))))
    for (const [id, word] of own) {
      words.set(id, word)
      files.set(id, path)
    }
  }
  return { value: words, files, diagnostics }
}

/** The files that `readWords` reads, in its order. */
export function filesOfWords(tree: SourceTree): SourceFile[] {
  return wordFiles.flatMap((path) => tree.get(path) ?? [])
}
