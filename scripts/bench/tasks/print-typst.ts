// The same text set by Typst, its libraries in this process, one document after the other as it uses the cores by itself.
// node print-typst.ts <plain markdown> <locales> <modules>
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { typstText } from '../peers/typst-text.ts'
import { countPages } from './bare-browser.ts'
import { sayBench } from './say-bench.ts'

interface Typst {
  NodeCompiler: { create: (options: object) => { pdf: (source: { mainFileContent: string }) => Uint8Array } }
}

const [plain = '', locales = '', modules = ''] = process.argv.slice(2)
const { NodeCompiler } = createRequire(join(modules, 'package.json'))('@myriaddreamin/typst-ts-node-compiler') as Typst
const texts: string[] = []
for (const locale of locales.split(',')) {
  for (const resource of await readdir(join(plain, locale))) {
    const folder = join(plain, locale, resource)
    const chapters = (await readdir(folder)).sort()
    texts.push(typstText(await Promise.all(chapters.map((name) => readFile(join(folder, name), 'utf8'))), locale))
  }
}
const compiler = NodeCompiler.create({ workspace: plain })
const begun = performance.now()
const printed = texts.map((mainFileContent) => compiler.pdf({ mainFileContent }))
const ms = performance.now() - begun
const pages = printed.reduce((sum, pdf) => sum + countPages(pdf), 0)
sayBench({ documents: texts.length, pages, bytes: printed.reduce((sum, pdf) => sum + pdf.length, 0) }, ms)
