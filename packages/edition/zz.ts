import { readTree } from '@ai-toolkit/source'
import { validators } from '@ai-toolkit/model'
import { compileEdition } from './src/index.ts'
import { diffEditions } from './src/difference/diff-editions.ts'
const t = await readTree('/work/main/test/stories/base/content')
const tree = t.value!
const e = compileEdition(tree).value!
console.log(JSON.stringify(diffEditions(e, e)))
const edit = (path: string, f: (s: string) => string) => { const x = tree.get(path)!; const text = f(x.text!); return new Map([...tree, [path, { ...x, text, bytes: new TextEncoder().encode(text) }]]) }
let t2 = edit('checkup/questionnaire.yaml', (s) => s.replace('weight: 2', 'weight: 3').replace('How worn is the chain?', 'How worn is the chain today?').replace("label: Cargo bicycle, points: 2", "label: Cargo bike, points: 3").replace('announced: "1.1.0"','announced: "1.2.0"').replace('to: 30', 'to: 35').replace('above: 30','above: 35'))
const x = tree.get('guide/chapters/first.md')!
const text = x.text!.replace('change slowly: turn one spoke','change slowly: turn two spokes').replace('1. Mark the rim.\n2. Turn','1. Turn').replace('2. Spin again','2. Spin again').replace('{#look}', '{#look-first}')
t2.set('guide/chapters/first.md', { ...x, text, bytes: new TextEncoder().encode(text) })
for (const k of [...t2.keys()]) if (k.includes('golden')) t2.delete(k)
const c = compileEdition(t2)
console.log(c.diagnostics.map(d => d.message))
const e2 = c.value ?? (() => { throw 1 })()
const d = diffEditions(e, e2)
console.log(validators.difference(d), validators.difference.errors)
for (const p of d.parts) for (const ch of p.changes) console.log(p.resource, ch.step, ch.class, ch.rule, ch.kind, ch.unit, '|', ch.within, '|', ch.title.slice(0,20), ch.anchor, JSON.stringify(ch.words ?? [ch.before, ch.after, ch.others]))
import { diffResults, formatDifferenceMarkdown, formatDifferenceText, checkDifference } from './src/index.ts'
import { parseData } from '@ai-toolkit/data'
const g = tree.get('checkup/golden/old-cargo.answers.yaml')!
const a = parseData({ path: g.path, text: g.text! }, 'answers').value!.value
const r = diffResults(e, e2, [a], d)
console.log(JSON.stringify(r, null, 1))
const full = { ...d, results: r }
console.log(validators.difference(full), validators.difference.errors)
console.log(formatDifferenceMarkdown(full)); console.log(formatDifferenceText(full, { width: 90, color: 'never' }))
console.log(checkDifference(full, { later: e2, isDeclared: () => false }).map(x => x.code + ' ' + x.message))
