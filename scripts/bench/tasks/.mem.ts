import { readLook } from '@ai-toolkit/cli'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import { readTree } from '@ai-toolkit/source'
const [content=''] = process.argv.slice(2)
const mb = (what: string) => { (globalThis as any).gc(); const m=process.memoryUsage(); console.log(what, 'heap', (m.heapUsed/1e6).toFixed(0), 'ext', (m.external/1e6).toFixed(0), 'rss', (m.rss/1e6).toFixed(0)) }
mb('start')
const tree = (await readTree(content)).value ?? new Map()
mb('tree')
const c = compileEdition(tree)
mb('compiled')
const keep: unknown[] = [c]
const source = c.value!
for (const l of source.locales!.map(x=>x.locale).filter(x=>x!==source.locale)) { keep.push(compileLocales(tree, source, [l])); mb(l) }
keep.length=0; mb('dropped')
tree.clear(); mb('tree dropped'); console.log(source.edition)
