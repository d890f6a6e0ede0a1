// Many answer files that differ in their subject, made of golden ones of the real toolkit, and the same reports rendered as jobs to print.
// node make-answers.ts <how many> <to answers> <to jobs>
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLook } from '@ai-toolkit/cli'
import { parseData } from '@ai-toolkit/data'
import { compileEdition } from '@ai-toolkit/edition'
import { type Look, markUntranslated, renderReport } from '@ai-toolkit/html'
import type { Edition } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { modelReport } from '@ai-toolkit/report'
import { digestOf, readTree } from '@ai-toolkit/source'
import { project } from '../our-program.ts'

const [count = '1', toAnswers = '', toJobs = ''] = process.argv.slice(2)
const questionnaireId = 'readiness-assessment'
const golden = ['missing-control', 'advanced']

const texts = await Promise.all(golden.map((name) => readFile(join(project, 'content', questionnaireId, 'golden', `${name}.answers.yaml`), 'utf8')))
const edition = await readEdition()
const look = await readLook(join(project, 'templates'))
const brandTree = (await readTree(join(project, 'templates/brands/default'))).value ?? new Map()
const resource = edition.resources.find(({ id }) => id === questionnaireId)
if (resource?.questionnaire === undefined || look.value === undefined) throw new Error('The toolkit or the templates have faults')
const compiled = compileQuestionnaire(resource.questionnaire)
await mkdir(toAnswers, { recursive: true })
await mkdir(toJobs, { recursive: true })
for (let index = 0; index < Number(count); index += 1) {
  const name = `agency-${String(index + 1).padStart(5, '0')}`
  const text = (texts[index % texts.length] ?? '').replace(/^( {2}name: ).*$/m, `$1Agency number ${index + 1}`)
  await writeFile(join(toAnswers, `${name}.answers.yaml`), text)
  await writeFile(join(toJobs, `${name}.json`), JSON.stringify(makeJob(text, look.value)))
}

async function readEdition(): Promise<Edition> {
  const tree = (await readTree(join(project, 'content'), { leaveOut: ['editions'] })).value ?? new Map()
  const { value } = compileEdition(tree)
  if (value === undefined) throw new Error('The toolkit has faults')
  return value
}

/** As `report` makes it, but for what it attaches. */
function makeJob(text: string, words: Look): object {
  const answers = parseData({ path: 'answers.yaml', text }, 'answers').value?.value
  const brand = parseData({ path: 'brand.yaml', text: brandTree.get('brand.yaml')?.text ?? '' }, 'brand').value?.value
  if (answers === undefined || brand === undefined || resource === undefined) throw new Error('The answers or the brand have faults')
  const assessment = assess(compiled, answers, { edition: edition.edition, digest: answers.digest })
  const own = { edition: markUntranslated(edition), resource, answers, assessment, brand, answersDigest: digestOf(text) }
  const model = modelReport({ ...own, engine: { version: '0.0.0' } })
  const brandFiles = new Map([...brandTree].map(([path, { bytes }]) => [path, bytes] as const))
  return renderReport(model, words, { brandFiles, kind: 'full' }).print
}
