// Writes the edition and the digest of each questionnaire into its golden answer files: in content/ and in the stories of test/, or in the
// content folders that are given. Their expected results are never written: those are worked out by hand, and a difference is for a person
// to look at.
import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import { updateGoldens } from '@ai-toolkit/edition'
import { readTree } from '@ai-toolkit/source'

const root = join(import.meta.dirname, '..')

async function main(given: readonly string[]): Promise<void> {
  const folders = given.length > 0 ? given.map((folder) => resolve(folder)) : [join(root, 'content'), ...(await findStories())]
  for (const folder of folders) await updateFolder(folder)
}

async function findStories(): Promise<string[]> {
  const stories = await readdir(join(root, 'test/stories'))
  return stories.map((name) => join(root, 'test/stories', name, 'content')).filter((folder) => existsSync(folder))
}

async function updateFolder(folder: string): Promise<void> {
  const { value: tree = new Map() } = await readTree(folder, { leaveOut: ['editions'] })
  const toolkit = parseData({ path: 'toolkit.yaml', text: tree.get('toolkit.yaml')?.text ?? '' }, 'toolkit').value
  if (toolkit === undefined) return fail(`${relative(root, folder)}/toolkit.yaml`)
  for (const [path, text] of updateGoldens(tree, toolkit.value.edition)) {
    await writeFile(join(folder, path), text)
    console.log(`updated ${relative(root, join(folder, path))}`)
  }
  for (const path of [...tree.keys()].filter((name) => /^[^/]+\/questionnaire\.yaml$/.test(name))) {
    if (parseData({ path, text: tree.get(path)?.text ?? '' }, 'questionnaire').value === undefined) fail(join(relative(root, folder), path))
  }
}

function fail(path: string): void {
  console.error(`${path} has errors; \`pnpm toolkit check\` says which. Its golden answers were left alone.`)
  process.exitCode = 1
}

await main(process.argv.slice(2))
