import { dirname, join, relative } from 'node:path/posix'

/** The schema of each kind of file, by the end of its path in the content folder. */
const kinds: readonly [path: RegExp, schema: string][] = [
  [/^toolkit\.yaml$/, 'toolkit'],
  [/^locales\/[^/]+\.yaml$/, 'locale'],
  [/^[^/]+\/golden\/[^/]+\.answers\.yaml$/, 'answers'],
  [/^[^/]+\/golden\/[^/]+\.expected\.yaml$/, 'expected'],
  [/^[^/]+\/migrations\/[^/]+\.yaml$/, 'migration'],
  ...['resource', 'questionnaire', 'glossary', 'principles'].map((name): [RegExp, string] => [new RegExp(`^[^/]+/${name}\\.yaml$`), name]),
]

const schemaLine = /^# yaml-language-server: \$schema=(\S*\/)[^/\s]+\r?\n/

/**
 * Files with a first line that names their schema, which editors complete and check by, where most files of the content have one: a content
 * folder that does without is not told to begin. The schemas are where those lines say.
 * @param texts by path in the content folder
 */
export function addSchemaLines(texts: ReadonlyMap<string, string>): Map<string, string> {
  const described = [...texts].flatMap(([path, text]) => {
    const schema = kinds.find(([kind]) => kind.test(path))?.[1]
    return schema === undefined ? [] : [{ path, text, schema, named: schemaLine.exec(text)?.[1] }]
  })
  const folders = described.flatMap(({ path, named }) => (named === undefined ? [] : [join(dirname(path), named)]))
  const [folder] = folders
  if (folder === undefined || folders.length * 2 <= described.length) return new Map()
  const lacking = described.filter(({ text }) => !text.startsWith('# yaml-language-server:'))
  return new Map(lacking.map(({ path, text, schema }) => [path, `${lineFor(path, folder, schema)}${text.includes('\r\n') ? '\r\n' : '\n'}${text}`]))
}

function lineFor(path: string, folder: string, schema: string): string {
  return `# yaml-language-server: $schema=${relative(dirname(path), folder)}/${schema}.schema.json`
}
