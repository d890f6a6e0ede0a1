import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileEdition } from '@ai-toolkit/edition'
import type { Answers, Edition } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { build } from 'esbuild'
import { makePageData } from '../src/make-page-data.ts'
import { pageBuild, pageEntries } from '../src/page-build.ts'
import type { FormLook } from '../src/render-form.ts'
import { blankAnswers, type Form, openForm } from '../src/state/form.ts'

const root = join(import.meta.dirname, '../../..')

/** The edition of the base story, which has a question of every type. */
export async function sampleEdition(): Promise<Edition> {
  const { value } = await readTree(join(root, 'test/stories/base/content'))
  const edition = value && compileEdition(value).value
  if (edition === undefined) throw new Error('The base story does not compile.')
  return edition
}

/** The words of the interface, those of the form among them: one a line, quoted as in JSON or not at all. */
export function readWords(): Map<string, string> {
  const lines = ['words.yaml', 'form/words.yaml'].flatMap((file) => readFileSync(join(root, 'templates', file), 'utf8').split('\n'))
  return new Map(
    lines.flatMap((line) => {
      const [, id, text] = /^([\w.-]+): (.+)$/.exec(line) ?? []
      return id === undefined || text === undefined ? [] : [[id, text.startsWith('"') ? String(JSON.parse(text)) : text] as const]
    }),
  )
}

/** The form of the base story's questionnaire. */
export async function sampleForm(): Promise<Form> {
  return openForm(makePageData(await sampleEdition(), 'checkup', readWords()))
}

/** Answers to it: those given, nothing else. */
export function sampleAnswers(form: Form, answers: Answers['answers'] = {}): Answers {
  return { ...blankAnswers(form, '2026-06-01'), subject: { name: 'The green bicycle' }, answers }
}

/** The look of the project's pages, with scripts as esbuild makes them now. */
export async function sampleLook(): Promise<FormLook> {
  const [loader, program] = await Promise.all([bundle(fileURLToPath(pageEntries.loader)), bundle(fileURLToPath(pageEntries.program))])
  return { loader, program, styles: readFileSync(join(root, 'templates/form/form.css'), 'utf8'), words: readWords() }
}

async function bundle(path: string): Promise<string> {
  const { outputFiles } = await build({ ...pageBuild, entryPoints: [path] })
  return outputFiles[0]?.text ?? ''
}
