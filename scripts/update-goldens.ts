// Writes the digest of each questionnaire into its golden answer files, in content/ and in the stories of test/. Their expected results are
// never written: those are worked out by hand, and a difference is for a person to look at.
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import { digestOfJson } from '@ai-toolkit/source'

const root = join(import.meta.dirname, '..')

async function main(): Promise<void> {
  for (const toolkit of [join(root, 'content'), ...(await findStories())]) {
    for (const folder of await findFolders(toolkit)) await updateResource(folder)
  }
}

async function findStories(): Promise<string[]> {
  const stories = (await findFolders(join(root, 'test/stories'))).map((folder) => join(folder, 'content'))
  return stories.filter((folder) => existsSync(folder))
}

async function findFolders(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name))
}

async function updateResource(folder: string): Promise<void> {
  const path = join(folder, 'questionnaire.yaml')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const questionnaire = parseData({ path, text }, 'questionnaire').value
  if (questionnaire === undefined) {
    console.error(`${relative(root, path)} has errors; \`pnpm toolkit check\` says which. Its golden answers were left alone.`)
    process.exitCode = 1
    return
  }
  const digest = digestOfJson(questionnaire.value)
  const files = await readdir(join(folder, 'golden')).catch(() => [])
  for (const file of files.filter((name) => name.endsWith('.answers.yaml'))) await updateAnswers(join(folder, 'golden', file), digest)
}

async function updateAnswers(path: string, digest: string): Promise<void> {
  const text = await readFile(path, 'utf8')
  const updated = text.replace(/^digest: sha256:[0-9a-f]{64}$/m, `digest: ${digest}`)
  if (updated === text) return
  await writeFile(path, updated)
  console.log(`updated ${relative(root, path)}`)
}

await main()
