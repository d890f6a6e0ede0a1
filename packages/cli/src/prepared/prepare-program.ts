import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildOptions, build, type OutputFile, type Plugin, transform } from 'esbuild'
import { markOf, type PreparedProgram, preparedFolder, preparedList } from './find-prepared.ts'
import { listSources } from './known-program.ts'

const source = join(import.meta.dirname, '..')
const root = join(source, '../../..')
const packages = join(root, 'packages')

/**
 * Puts the program into one piece for each verb and what verbs share, so that it starts quickly (see `findPrepared`). It is what the sources
 * are, down to the places where they look for their files. Beside it lies what need not be found out or compiled at every start. Takes about
 * five seconds; done after installing.
 */
export async function prepareProgram(folder: string = preparedFolder): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const aside = await mkdtemp(`${folder}-`)
  try {
    // Before they are read: what is touched meanwhile must not be taken for what went into the pieces.
    const marks = new Map(listSources(packages).map((path) => [join(packages, path), markOf(join(packages, path))]))
    // What is not ours changes only when something is installed.
    const marked = [...(await writePieces(aside)).filter((path) => marks.has(path)), join(root, 'pnpm-lock.yaml')]
    const list: PreparedProgram = { entry: 'program.mjs', marks: Object.fromEntries(marked.map((path) => [path, marks.get(path) ?? ''])) }
    await addKnown(aside, marked)
    await writeFile(join(aside, preparedList), JSON.stringify(list))
    await rm(folder, { recursive: true, force: true })
    await rename(aside, folder)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Writes the pieces and the module that opens them; gives the paths of all that they are made from. */
async function writePieces(folder: string): Promise<string[]> {
  const both = { outdir: folder, metafile: true, absWorkingDir: root } as const
  const made = await build({ ...pieces, ...both, write: false })
  await Promise.all(made.outputFiles.map(writeAsScript))
  const entry = await build({ ...opener, ...both })
  return [made, entry].flatMap(({ metafile }) => Object.keys(metafile.inputs).map((path) => resolve(root, path)))
}

/** Pieces are scripts (see `openPiece`), but only among modules does the bundler find out what verbs share. */
async function writeAsScript({ path, text }: OutputFile): Promise<void> {
  const { code } = await transform(text, asScript)
  await writeFile(path, code)
}

/** What is known is found out by the pieces themselves: the sources may have changed since this process read them. */
async function addKnown(folder: string, marked: readonly string[]): Promise<void> {
  const program = (await import(pathToFileURL(join(folder, 'program.mjs')).href)) as typeof import('./prepared-program.ts')
  const templates = join(root, 'templates')
  const { writeKnown } = program.openPiece('write-known.cjs') as typeof import('./write-known.ts')
  await writeKnown(folder, templates, marked)
  const { rehearse } = program.openPiece('rehearse.cjs') as typeof import('./rehearse.ts')
  await rehearse({ content: join(root, 'test/stories/base/content'), templates, out: join(folder, 'rehearsed') })
  program.keepCompiled()
  await rm(join(folder, 'rehearsed'), { recursive: true, force: true })
}

/** Too much entwined with how they are installed, and only ever needed late. */
const leftOut = ['esbuild', 'puppeteer-core', 'bullmq', 'ioredis', '@sparticuz/chromium', '@cantoo/pdf-lib']

const inModules = { bundle: true, format: 'esm', platform: 'node', target: 'node24', logLevel: 'silent' } satisfies BuildOptions

const pieces = {
  ...inModules,
  entryPoints: [join(source, 'program.ts'), ...['write-known.ts', 'rehearse.ts'].map((name) => join(import.meta.dirname, name))],
  entryNames: '[name]',
  splitting: true,
  outExtension: { '.js': '.cjs' },
  plugins: [piecesKnowTheirFolder('__dirname'), inPlace(), outside()],
} satisfies BuildOptions

const asScript = {
  format: 'cjs',
  platform: 'node',
  target: 'node24',
  supported: { 'dynamic-import': false },
  legalComments: 'none',
  // What `openPiece` calls.
  banner: "(function (module, exports, require, __dirname) {'use strict';",
  footer: '})',
} as const

const opener = {
  ...inModules,
  entryPoints: { program: join(import.meta.dirname, 'prepared-program.ts') },
  outExtension: { '.js': '.mjs' },
  plugins: [piecesKnowTheirFolder('import.meta.dirname')],
} satisfies BuildOptions

/** What lies beside the pieces was made of the very sources that they were made of. */
function piecesKnowTheirFolder(folder: string): Plugin {
  return {
    name: 'pieces-folder',
    setup: (bundler) => {
      bundler.onLoad({ filter: /prepared[\\/]pieces-folder\.ts$/ }, () => ({ contents: `export const piecesFolder = ${folder}` }))
    },
  }
}

/** Sources that ask where they stand get the answer that they have always had. */
function inPlace(): Plugin {
  return {
    name: 'in-place',
    setup: (bundler) => {
      bundler.onLoad({ filter: /packages[\\/][a-z]+[\\/](src|page)[\\/].*\.tsx?$/ }, async ({ path }) => {
        const url = JSON.stringify(pathToFileURL(path).href)
        const text = (await readFile(path, 'utf8'))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
          .replaceAll('import.meta.resolve(', `((to) => $resolve(to, ${url}))(`)
          .replaceAll('import.meta.url', url)
        const head = text.includes('$resolve(')
          ? `import { resolveFrom as $resolve } from ${JSON.stringify(join(import.meta.dirname, 'resolve-from.ts'))}\n`
          : ''
        return { contents: head + text, loader: path.endsWith('x') ? 'tsx' : 'ts' }
      })
    },
  }
}

/** Packages that stay where they are are named by their whole address: the pieces stand in no package that may import them. */
function outside(): Plugin {
  const names = new RegExp(`^(${leftOut.join('|')})(/|$)`)
  return {
    name: 'outside',
    setup: (bundler) => {
      bundler.onResolve({ filter: names }, async ({ path, importer, pluginData, kind, resolveDir }) => {
        if (pluginData === 'asked') return undefined
        const found = await bundler.resolve(path, { importer, kind, resolveDir, pluginData: 'asked' })
        if (found.errors.length > 0) return { path: pathToFileURL(createRequire(importer).resolve(path)).href, external: true }
        return { path: pathToFileURL(found.path).href, external: true }
      })
    },
  }
}
