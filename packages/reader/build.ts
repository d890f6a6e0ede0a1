// Makes the package that other programs install: `node build.ts [folder]`, by default dist/. Everything of the workspace and the one library that it needs
// are in two files of JavaScript, so that it depends on nothing. The same sources and the same esbuild give the same bytes.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { compileValidators } from '../model/compile-validators.ts'

const here = import.meta.dirname
const packages = join(here, '..')

/** Writes the package into a folder, which is made; files of these names there are replaced. */
export async function buildReader(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const manifest = JSON.parse(await readFile(join(here, 'package.json'), 'utf8')) as { version: string; description: string; license: string }
  const files: Record<string, string> = {
    'reader.js': await bundle('src/index.ts', { ...forBrowsers, plugins: [validatorsOfReader, codesApart] }),
    'node.js': await bundle('src/node.ts', { platform: 'node', plugins: [readerBeside, codesApart] }),
    ...(await declarations()),
    'package.json': `${JSON.stringify(describePackage(manifest), null, 2)}\n`,
    'README.md': await readFile(join(here, 'README.md'), 'utf8'),
    'NOTICES.txt': await notices(),
  }
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)))
}

/**
 * Packages of the workspace have parts for Node, too. None of those is used, so none is in the output (a test looks); but on the way esbuild meets the
 * names of Node's modules, which it knows for this platform only. Libraries are still taken as browsers have them.
 */
const forBrowsers: BuildOptions = { platform: 'node', mainFields: ['browser', 'module', 'main'], conditions: ['browser'] }

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'none',
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}

/** Of the validators only those that the reader asks: they are a third of all, and no bundler can take single ones out. */
const validatorsOfReader: Plugin = {
  name: 'validators-of-reader',
  setup({ onLoad }) {
    onLoad({ filter: /model[/\\]src[/\\]generated[/\\]validators\.js$/ }, async () => {
      const folder = join(packages, 'model/schemas')
      const read = (await readdir(folder)).sort().map(async (name) => [name, JSON.parse(await readFile(join(folder, name), 'utf8'))] as const)
      const contents = await compileValidators(
        new Map(await Promise.all(read)),
        ['answers', 'edition', 'manifest'].map((name) => `${name}.schema.json`),
      )
      return { contents, loader: 'js' }
    })
  },
}

/** `codes.x` is asked of the module of all codes itself, as a bundler leaves out what nobody asks for there, and not behind an export of the whole. */
const codesApart: Plugin = {
  name: 'codes-apart',
  setup({ onLoad }) {
    onLoad({ filter: /packages[/\\](reader|questionnaire|data|source)[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const codes = JSON.stringify(join(packages, 'diagnostics/src/codes/index.ts'))
      const contents = text.replace(
        /^import \{([^}]*)\bcodes\b,?([^}]*)\} from '@ai-toolkit\/diagnostics'$/m,
        (_, before, after) => `import * as codes from ${codes}; import {${before}${after}} from '@ai-toolkit/diagnostics'`,
      )
      return { contents, loader: 'ts' }
    })
  },
}

/** The entry for Node stands on the other one, and repeats nothing of it. */
const readerBeside: Plugin = {
  name: 'reader-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/index\.ts$/ }, ({ importer }) =>
      importer.endsWith('node.ts') && importer.includes('reader') ? { path: './reader.js', external: true } : undefined,
    )
  },
}

/** What is public, each file with names of its own, so that what they import from each other can stand in one file. */
const publicFiles = {
  'reader.d.ts': [
    ...['model/src/generated/types.ts', 'model/src/format-version.ts'],
    ...['result', 'find-unit', 'list-locales', 'list-questions', 'list-resources', 'open-edition', 'assess'].map((name) => `reader/src/${name}.ts`),
    ...['format/steps', 'format/migrate', 'render/render-text'].map((name) => `reader/src/${name}.ts`),
  ],
  'node.d.ts': ['reader/src/node.ts', 'source/src/canonical-json.ts', 'source/src/digest.ts'],
}

async function declarations(): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'reader-types-'))
  try {
    await declare(folder)
    const read = async (path: string) => withoutImports(await readFile(join(folder, path.replace(/\.ts$/, '.d.ts')), 'utf8'))
    const [reader, node] = await Promise.all(Object.values(publicFiles).map((paths) => Promise.all(paths.map(read))))
    return {
      'reader.d.ts': (reader ?? []).join('\n'),
      'node.d.ts': ["import type { Edition, Result } from './reader.js'\n", ...(node ?? [])].join('\n'),
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Has the compiler of types write the declarations of all public files below a folder. */
async function declare(folder: string): Promise<void> {
  const root = join(packages, '..')
  const project = {
    extends: join(root, 'tsconfig.base.json'),
    files: Object.values(publicFiles).flatMap((paths) => paths.map((path) => join(packages, path))),
    compilerOptions: {
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: folder,
      rootDir: packages,
      typeRoots: [join(root, 'node_modules/@types')],
    },
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(project))
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
  await promisify(execFile)(process.execPath, [tsc, '-p', folder])
}

function withoutImports(text: string): string {
  return text.replace(/^(import .*|export (type )?(\{[^}]*\}|\*) from .*|export \{\};?)$\n?/gm, '').replace(/^\/\/ Generated by.*\n/, '')
}

function describePackage({ version, description, license }: { version: string; description: string; license: string }): object {
  const entry = (name: string) => ({ types: `./${name}.d.ts`, default: `./${name}.js` })
  return {
    ...{ name: '@ai-toolkit/reader', version, description, license, type: 'module', sideEffects: false },
    exports: { '.': entry('reader'), './node': entry('node') },
    files: ['reader.js', 'reader.d.ts', 'node.js', 'node.d.ts', 'README.md', 'NOTICES.txt'],
    engines: { node: '>=20' },
  }
}

/** The files of licences of what is inside, below packages/, which ask to be passed on. */
const licences = {
  '@marcbachmann/cel-js': 'questionnaire/node_modules/@marcbachmann/cel-js/LICENSE',
  ajv: 'model/node_modules/ajv/LICENSE',
  'ajv-formats': 'model/node_modules/ajv-formats/LICENSE',
  'fastest-levenshtein': 'diagnostics/node_modules/fastest-levenshtein/LICENSE.md',
}

async function notices(): Promise<string> {
  const read = Object.entries(licences).map(async ([name, path]) => `${name}\n\n${(await readFile(join(packages, path), 'utf8')).trim()}\n`)
  return (await Promise.all(read)).join('\n----\n\n')
}

if (process.argv[1] === import.meta.filename) {
  const folder = resolve(process.argv[2] ?? join(here, 'dist'))
  await buildReader(folder)
  for (const name of ['reader.js', 'node.js']) {
    const bytes = await readFile(join(folder, name))
    console.log(`${name}: ${(bytes.length / 1000).toFixed(0)} kB, ${(gzipSync(bytes, { level: 9 }).length / 1000).toFixed(0)} kB gzipped`)
  }
}
