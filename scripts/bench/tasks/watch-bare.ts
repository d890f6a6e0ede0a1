// The floor of an edit: a watcher that puts the one file that was saved through a bare parser. Says the middle of some saves, each from the end
// of the save to the end of writing. node watch-bare.ts <folder> <file in it> <to> <saves>
import { mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { spreadOf } from '../statistics.ts'
import { parsers } from './parsers.ts'
import { sayBench } from './say-bench.ts'

const [folder = '', file = '', to = '', saves = '20'] = process.argv.slice(2)
const convert = await parsers['unified-directives']?.('')
if (convert === undefined) throw new Error('There is no parser')
const target = join(to, file.replace(/\.md$/, '.html'))
const text = readFileSync(join(folder, file), 'utf8')
mkdirSync(dirname(target), { recursive: true })
let written = Promise.withResolvers<number>()
const watcher = watch(folder, { recursive: true }, () => {
  const html = convert(readFileSync(join(folder, file), 'utf8'))
  if (!html.includes(`Save number ${save}.`)) return
  writeFileSync(target, html)
  written.resolve(performance.now())
})
const times: number[] = []
let save = 0
while (save < Number(saves)) {
  save += 1
  written = Promise.withResolvers()
  await setTimeout(20)
  writeFileSync(join(folder, file), `${text}\nSave number ${save}.\n`)
  const saved = performance.now()
  times.push((await written.promise) - saved)
}
watcher.close()
writeFileSync(join(folder, file), text)
sayBench({ saves: times.length, pages: times.length }, spreadOf(times).median)
