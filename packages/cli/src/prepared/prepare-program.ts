import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { markOf, type PreparedProgram, preparedFolder, preparedList } from './find-prepared.ts'

const source = join(import.meta.dirname, '..')
const root = join(source, '../../..')

/**
 * Puts the program into one piece for each verb and what verbs share, so that it starts quickly (see `findPrepared`). It is what the sources
 * are, down to the places where they look for their files. Beside it lies what need not be found out at every start. Takes about two
 * seconds; done after installing.
 */
export async function prepareProgram(folder: string = preparedFolder): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const aside = await mkdtemp(`${folder}-`)
  try {
    const { metafile } = await build({ ...pieces, outdir: aside, metafile: true, absWorkingDir: root })
    const inputs = Object.keys(metafile?.inputs ?? {}).map((path) => resolve(root, path))
    // What is not ours changes only when something is installed.
    const marked = [...inputs.filter((path) => !relative(root, path).startsWith('node_modules')), join(root, 'pnpm-lock.yaml')]
    const list: PreparedProgram = { entry: 'program.mjs', marks: Object.fromEntries(marked.map((path) => [path, markOf(path)])) }
    await gatherKnown(aside)
    await writeFile(join(aside, preparedList), JSON.stringify(list))
    await rm(folder, { recursive: true, force: true })
    await rename(aside, folder)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** What is known is found out by the pieces themselves: the sources may have changed since this process read them. */
async function gatherKnown(folder: string): Promise<void> {
  const piece = pathToFileURL(join(folder, 'write-known.mjs')).href
  const { writeKnown } = (await import(piece)) as typeof import('./write-known.ts')
  await writeKnown(folder, join(root, 'templates'))
}

/** Too much entwined with how they are installed, and only ever needed late. */
const leftOut = ['esbuild', 'puppeteer-core', 'bullmq', 'ioredis', '@sparticuz/chromium', '@cantoo/pdf-lib']

const pieces: BuildOptions = {
  entryPoints: [join(source, 'program.ts'), join(import.meta.dirname, 'write-known.ts')],
  entryNames: '[name]',
  bundle: true,
  splitting: true,
  format: 'esm',
  // Node would read a `.js` file twice to find out which kind of module it is.
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node24',
  logLevel: 'silent',
  // Libraries of the older kind ask for the parts of Node by `require`.
  banner: { js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);" },
  plugins: [piecesKnowTheirFolder(), inPlace(), outside()],
}

/** What lies beside the pieces was made of the very sources that they were made of. */
function piecesKnowTheirFolder(): Plugin {
  return {
    name: 'pieces-folder',
    setup: (bundler) => {
      bundler.onLoad({ filter: /prepared[\\/]pieces-folder\.ts$/ }, () => ({ contents: 'export const piecesFolder = import.meta.dirname' }))
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
