import type { BuildOptions } from 'esbuild'

/**
 * The two scripts of the page by the names that `FormLook` has for them, as `file:` URLs: `loader` unpacks `program`, which is all the rest. They are
 * TypeScript of this package (`page/`), for a browser.
 */
export const pageEntries: Readonly<Record<'loader' | 'program', string>> = {
  loader: import.meta.resolve('../page/load.ts'),
  program: import.meta.resolve('../page/main.tsx'),
}

/**
 * How esbuild makes one script of each: `build({ ...pageBuild, entryPoints: [fileURLToPath(pageEntries.program)] })`, and `outputFiles[0].text` is the
 * script. A build runs a process, so it is for the caller to do; it takes a tenth of a second, and nothing that was built lies about to grow
 * old. The same sources and the same esbuild give the same bytes.
 */
export const pageBuild = {
  bundle: true,
  write: false,
  minify: true,
  format: 'iife',
  // Packages that the page uses have parts for Node, too. None of those is used, so none is in the output (a test looks); but on the way esbuild
  // meets the names of Node's modules, which it knows for this platform only. Libraries are still taken as browsers have them.
  platform: 'node',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['browser'],
  // The same parts ask where they stand (`import.meta`), which no page can say.
  logOverride: { 'empty-import-meta': 'silent' },
  // Browsers of 2023: older ones lack what unpacks the page.
  target: ['es2022'],
  charset: 'utf8',
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} as const satisfies BuildOptions
