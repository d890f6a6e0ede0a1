import { parseData } from '@ai-toolkit/data'
import type { SourceTree } from '@ai-toolkit/source'
import { collectProse } from '../collect-prose.ts'
import { readResource } from '../read-resource.ts'
import { chapterPassages, resourcePassages, toolkitPassages } from './collect-passages.ts'
import type { Passage } from './passage.ts'

/** All text of the tree of content/ that readers read, passage by passage; files that cannot be read are left out. */
export function readPassages(tree: SourceTree): Passage[] {
  const folders = [...tree.keys()].flatMap((path) => path.match(/^([^/]+)\/resource\.yaml$/)?.[1] ?? [])
  const drafts = folders.flatMap((folder) => readResource(tree, folder).value ?? [])
  return [...readToolkitPassages(tree), ...drafts.flatMap((draft) => [...resourcePassages(tree, draft), ...chapterPassages(tree, draft)])]
}

function readToolkitPassages(tree: SourceTree): Passage[] {
  const text = tree.get('toolkit.yaml')?.text
  const toolkit = text === undefined ? undefined : parseData({ path: 'toolkit.yaml', text }, 'toolkit').value
  return toolkit === undefined ? [] : toolkitPassages(tree, toolkit, collectProse(toolkit, 'toolkit.schema.json').fields)
}
