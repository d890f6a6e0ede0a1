import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replaceFiles } from '@ai-toolkit/bundle'
import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import type { Digest } from '@ai-toolkit/model'
import type { Store } from '@ai-toolkit/queue'
import type { Press } from '../press.ts'
import { type Means, openWorkshop } from '../reports/open-workshop.ts'
import { shapeDigest } from '../reports/shape-digest.ts'
import { displayPath } from '../user-path.ts'
import type { Ground } from './ground-digest.ts'
import { filesOfTask, type ReportTask, readTask, wordTemplateName } from './report-task.ts'

/** A task that a worker is ready for. */
export interface OpenTask {
  task: ReportTask
  means: Means
  /** The digest of all that shapes its reports, as it comes out on this machine. */
  shape: string
  /** The folder of the brand, as findings name it. */
  brand: string
}

/** Tasks by key, each opened once. */
export interface Tasks {
  /** No value, and no finding either, where the store does not hold it. */
  open: (key: Digest) => Promise<Checked<OpenTask>>
}

/** Each holds an edition in its languages: some hundred megabytes for large toolkits. */
const mostOpen = 4

/** Opens tasks on the ground of this machine. */
export function openTasks(store: Store, ground: Ground, press: Press | undefined): Tasks {
  const opened = new Map<Digest, Promise<Checked<OpenTask>>>()
  return {
    open: async (key) => {
      const known = opened.get(key) ?? openOne(key, { store, ground, press })
      opened.delete(key)
      opened.set(key, known)
      for (const oldest of [...opened.keys()].slice(0, -mostOpen)) opened.delete(oldest)
      try {
        const task = await known
        if (task.value === undefined) opened.delete(key)
        return task
      } catch (error) {
        opened.delete(key)
        throw error
      }
    },
  }
}

interface Setting {
  store: Store
  ground: Ground
  press: Press | undefined
}

async function openOne(key: Digest, { store, ground, press }: Setting): Promise<Checked<OpenTask>> {
  const task = await readTask(store, key)
  const files = task && (await filesOfTask(store, task))
  if (task === undefined || files === undefined) return { value: undefined, diagnostics: [] }
  // What is read stays in memory; the folder is needed no longer than that.
  const folder = await mkdtemp(join(tmpdir(), 'ai-toolkit-task-'))
  try {
    const faults = await replaceFiles(folder, files)
    if (hasErrors(faults)) return { value: undefined, diagnostics: faults }
    return await openFrom(folder, task, { ground, press })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function openFrom(folder: string, task: ReportTask, { ground, press }: Pick<Setting, 'ground' | 'press'>): Promise<Checked<OpenTask>> {
  const { kind, formats, template, locales, redact, wordTemplate } = task
  const brand = join(folder, 'brand')
  const { value: means, diagnostics } = await openWorkshop({
    ...{ answers: [], ...ground, kind, formats, template, locales, redact, brand, out: folder, onStep: () => {} },
    ...(wordTemplate !== undefined && { wordTemplate: join(folder, wordTemplateName) }),
  })
  if (means === undefined) return { value: undefined, diagnostics }
  const workshop = { ...means.workshop, press: formats.includes('pdf') ? press : undefined }
  return { value: { task, means: { ...means, workshop }, shape: await shapeDigest(workshop), brand: displayPath(brand) }, diagnostics }
}
