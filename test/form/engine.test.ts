import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { inflateRawSync } from 'node:zlib'
import { pageBuild } from '@ai-toolkit/form'
import type { Answers, Assessment, Edition, Questionnaire } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { build } from 'esbuild'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { anyAnswers } from '../support/any-answers.ts'
import { baseStoryFolder, repository } from '../support/base-story.ts'
import { readEdition, writeForm } from '../support/form-pages.ts'
import { temporaryFolder } from '../support/run-toolkit.ts'

// The engine as the page carries it (bundled and made small, with the texts left out) against the engine of the command line.
const folder = await temporaryFolder()
let engine: string
beforeAll(async () => {
  const contents = `export { openForm, assessAnswers } from './packages/form/src/state/form.ts'`
  const stdin = { contents, resolveDir: repository, loader: 'ts' as const }
  const { outputFiles } = await build({ ...pageBuild, globalName: 'exported', stdin })
  engine = outputFiles[0]?.text ?? ''
})

/** Assesses answers as the page of a questionnaire would. */
async function openPage(edition: Edition, id: string): Promise<(answers: Answers) => Assessment> {
  const html = await readFile(await writeForm(folder, edition, id), 'utf8')
  const [, packed = ''] = /id="form-data">([^<]*)</.exec(html) ?? []
  const context = createContext({ TextEncoder, TextDecoder, Intl })
  const data = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')
  runInContext(`${engine};globalThis.form = exported.openForm(JSON.parse(${JSON.stringify(data)}))`, context)
  return (answers) => JSON.parse(String(runInContext(`JSON.stringify(exported.assessAnswers(form, ${JSON.stringify(answers)}).assessment)`, context)))
}

/** Assesses answers as the command line does. */
function openEngine(questionnaire: Questionnaire, edition: string, digest: string): (answers: Answers) => Assessment {
  const compiled = compileQuestionnaire(questionnaire)
  // Through JSON, as the command writes it.
  return (answers) => JSON.parse(JSON.stringify(assess(compiled, answers, { edition, digest })))
}

describe.each([
  ['checkup', baseStoryFolder, 300],
  ['readiness-assessment', join(repository, 'content'), 150],
  ['risk-assessment', join(repository, 'content'), 150],
])('%s', (id, content, runs) => {
  it('gives on the page what the command line gives, for every golden file and for any answers', async () => {
    const edition = await readEdition(content)
    const { questionnaire, questionnaireDigest: digest = '' } = edition.resources.find((resource) => resource.questionnaire?.id === id) ?? {}
    if (questionnaire === undefined) throw new Error(`No questionnaire ${id}`)
    const [onPage, onCommand] = [await openPage(edition, id), openEngine(questionnaire, edition.edition, digest)]
    const goldens = join(content, id, 'golden')
    for (const name of (await readdir(goldens)).filter((file) => file.endsWith('.answers.yaml'))) {
      const answers = parse(await readFile(join(goldens, name), 'utf8')) as Answers
      expect(onPage(answers), name).toEqual(onCommand(answers))
    }
    const about = { questionnaire: id, edition: edition.edition, digest, subject: { name: 'Any' }, date: '2026-06-01' }
    const questions = questionnaire.sections.flatMap((section) => section.questions)
    fc.assert(
      fc.property(anyAnswers(questions, questionnaire.scales ?? []), (answers) => {
        expect(onPage({ ...about, answers })).toEqual(onCommand({ ...about, answers }))
      }),
      { numRuns: runs },
    )
  }, 180_000)
})
