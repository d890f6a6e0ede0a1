// Holds the laws of CONTRIBUTING.md that no compiler holds. Each finding is one line: file, line, what is wrong.
//   order       a package imports only packages below it, and only those its package.json names
//   purity      only source, bundle, pdf and cli touch disk, processes, the network or the clock
//   entry       packages are entered by their index.ts only
//   documented  every export has a doc comment
//   size        no source file is longer than 300 lines
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** From the lowest layer to the highest; see “Flow: one way” in CONTRIBUTING.md. */
const order = [
  'model',
  'diagnostics',
  'source',
  'data',
  'sheets',
  'guide',
  'questionnaire',
  'locale',
  'edition',
  'report',
  'html',
  'form',
  'exchange',
  'word',
  'pdf',
  'bundle',
  'cli',
]
const mayTouchTheWorld = new Set(['source', 'bundle', 'pdf', 'cli'])
const greatestLength = 300

/** What reaches out of a pure function. `node:crypto` is among them: digests are source's work. */
const worldly = [
  { pattern: /from 'node:/, what: 'imports from node:' },
  { pattern: /\bprocess\.|\bfetch\(|\bimport\.meta\.(?!resolve)/, what: 'touches the process or the network' },
  { pattern: /\bDate\.now\(|new Date\(\)|performance\.now\(/, what: 'reads the clock' },
  { pattern: /\bMath\.random\(|\bcrypto\./, what: 'draws at random' },
]

interface SourceText {
  package: string
  /** Path from the root of the repository. */
  path: string
  lines: string[]
}

async function main(): Promise<void> {
  const packages = (await readdir(join(root, 'packages'))).sort()
  const unknown = packages.filter((name) => !order.includes(name)).map((name) => `packages/${name}: not in the order of layers`)
  const checked = await Promise.all(packages.filter((name) => order.includes(name)).map(checkPackage))
  const findings = [...unknown, ...checked.flat()]
  for (const finding of findings) console.error(finding)
  console.log(`${packages.length} packages checked, ${findings.length} findings`)
  process.exitCode = findings.length > 0 ? 1 : 0
}

async function checkPackage(name: string): Promise<string[]> {
  const folder = join(root, 'packages', name)
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> }
  const paths = (await readdir(join(folder, 'src'), { recursive: true })).filter((path) => path.endsWith('.ts') && !path.includes('generated')).sort()
  const texts = await Promise.all(
    paths.map(
      async (path): Promise<SourceText> => ({
        package: name,
        path: `packages/${name}/src/${path}`,
        lines: (await readFile(join(folder, 'src', path), 'utf8')).split('\n'),
      }),
    ),
  )
  return texts.flatMap((text) => [
    ...checkSize(text),
    ...(isTest(text) ? [] : [...checkImports(text, manifest.dependencies ?? {}), ...checkPurity(text), ...checkDocumented(text)]),
  ])
}

/** Test files and the helpers that only they use. */
function isTest({ path }: SourceText): boolean {
  return /\.test\.ts$|\/fixture\//.test(path)
}

function checkSize({ path, lines }: SourceText): string[] {
  return lines.length > greatestLength + 1 ? [`${path}: ${lines.length - 1} lines, at most ${greatestLength}`] : []
}

function checkImports({ package: name, path, lines }: SourceText, dependencies: Record<string, string>): string[] {
  return lines.flatMap((line, index) => {
    const target = line.match(/(?:from|import\() ?'@ai-toolkit\/([^']+)'/)?.[1]
    if (target === undefined) return []
    const at = `${path}:${index + 1}`
    const [imported = '', ...inside] = target.split('/')
    return [
      ...(order.indexOf(imported) < order.indexOf(name) ? [] : [`${at}: ${name} stands below ${imported} and cannot import it`]),
      ...(dependencies[`@ai-toolkit/${imported}`] === undefined ? [`${at}: package.json does not name @ai-toolkit/${imported}`] : []),
      ...(inside.length > 0 ? [`${at}: ${target} is not the entry of ${imported}`] : []),
    ]
  })
}

function checkPurity({ package: name, path, lines }: SourceText): string[] {
  if (mayTouchTheWorld.has(name)) return []
  return lines.flatMap((line, index) =>
    worldly.filter(({ pattern }) => pattern.test(line) && !isComment(line)).map(({ what }) => `${path}:${index + 1}: ${what}`),
  )
}

function isComment(line: string): boolean {
  return /^\s*(\/\/|\*|\/\*)/.test(line)
}

/** Re-exports are documented where they are declared; a code of the registry documents itself. */
function checkDocumented({ path, lines }: SourceText): string[] {
  if (path.includes('/codes/')) return []
  return lines.flatMap((line, index) => {
    const declared = line.match(/^export (?:default )?(?:async )?(?:abstract )?(?:function\*?|const|class|interface|type) (\w+)/)
    const above = lines[index - 1]?.trim() ?? ''
    return declared === null || above.endsWith('*/') ? [] : [`${path}:${index + 1}: ${declared[1]} has no doc comment`]
  })
}

await main()
