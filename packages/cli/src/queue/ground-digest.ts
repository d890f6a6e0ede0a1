import type { Diagnostic } from '@ai-toolkit/model'
import { digestFolder, digestOfJson, readTree } from '@ai-toolkit/source'
import { digestTemplates } from '../digest-templates.ts'
import { madeWith } from '../made-with.ts'
import { movePlaces } from '../read-content.ts'
import { userPath } from '../user-path.ts'

/** Where content and templates lie, as the user gives it. */
export interface Ground {
  content: string
  templates: string
}

/**
 * The name of the queue of all machines that stand on the same ground: the same content, templates and programs. Reports on paper need the same
 * browser too. Nobody else sees their jobs, so that no report can come out otherwise than here. Brands are no part of it: they go with the jobs.
 * The name has three parts, in this order: they show in what two machines differ.
 */
export async function queueOn(ground: Ground, browser: string | undefined): Promise<string> {
  const { content, templates } = filesOf(ground)
  return ['reports', ...[content, templates, digestOfJson(await madeWith(browser))].map(shorten)].join('-')
}

/** Enough to tell grounds apart that are there at the same time; the shape of a report is compared whole before it is made. */
function shorten(digest: string): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12)
}

/** What is wrong with the folders of a ground: a worker on half of one would take no work of anybody. */
export async function checkGround({ content, templates }: Ground): Promise<Diagnostic[]> {
  const trees = await Promise.all([content, templates].map((folder) => readTree(userPath(folder))))
  return trees.flatMap(({ diagnostics }, index) => diagnostics.map((diagnostic) => movePlaces(diagnostic, () => [content, templates][index] ?? '')))
}

function filesOf({ content, templates }: Ground): Record<keyof Ground, string> {
  return { content: digestFolder(userPath(content)) ?? '', templates: digestTemplates(templates) ?? '' }
}
