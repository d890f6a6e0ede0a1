import { type Checked, codes, findPlaces } from '@ai-toolkit/diagnostics'
import type { Diagnostic, FrontMatter } from '@ai-toolkit/model'
import type { Data } from './make-data.ts'
import { checkTree, type TextFile } from './parse-data.ts'
import { readYaml } from './read-yaml.ts'
import type { Range } from './tree.ts'

/**
 * Reads the YAML between the two lines `---` at the head of a chapter. Places are those of the whole file.
 * No value where the head is missing, is not closed or does not satisfy its schema.
 */
export function parseFrontMatter(file: TextFile): Checked<Data<FrontMatter>> {
  const opening = file.text.match(/^---[ \t]*(?:\r\n|\n|\r|$)/)
  if (opening === null) return refuse(file, codes.missingFrontMatter.at, { start: 0, end: 0 })
  const closing = /^---[ \t]*$/m.exec(file.text.slice(opening[0].length))
  if (closing === null) return refuse(file, codes.unclosedFrontMatter.at, { start: 0, end: 3 })
  // The opening line marks the beginning of a YAML document, so the head is read as it stands and offsets remain those of the file.
  const head = { path: file.path, text: file.text.slice(0, opening[0].length + closing.index) }
  const { value: tree, diagnostics } = readYaml(head)
  if (tree === undefined) return { value: undefined, diagnostics }
  const fields = tree.value === null ? { start: 0, end: 3, value: {} } : tree
  return checkTree(head, fields, diagnostics, 'frontMatter')
}

function refuse(file: TextFile, at: typeof codes.missingFrontMatter.at, { start, end }: Range): Checked<Data<FrontMatter>> {
  const diagnostic: Diagnostic = at(findPlaces(file.path, file.text).placeAt(start, end), {})
  return { value: undefined, diagnostics: [diagnostic] }
}
