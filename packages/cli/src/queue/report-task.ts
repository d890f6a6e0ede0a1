import type { BundleFile } from '@ai-toolkit/bundle'
import type { SingleKind } from '@ai-toolkit/html'
import type { Digest, Redaction } from '@ai-toolkit/model'
import type { Store } from '@ai-toolkit/queue'
import { canonicalJson, readSourceFile } from '@ai-toolkit/source'
import type { ReportFormat } from '../reports/report-kinds.ts'
import type { Workshop } from '../reports/workshop.ts'
import { userPath } from '../user-path.ts'

/** What the reports of a run have in common and no worker has of its own: what is asked for, and the look of the agency. It lies in the store. */
export interface ReportTask {
  kind: SingleKind
  formats: ReportFormat[]
  template?: string
  locales?: string[]
  redact?: Redaction[]
  /** The keys of the files of the brand's folder, by path. */
  brand: Record<string, Digest>
  /** Of an agency's own Word template. */
  wordTemplate?: Digest
}

/** Puts into the store what a run asks for, and gives its key. */
export async function putTask(store: Store, kind: SingleKind, { brandFiles, options }: Workshop): Promise<Digest> {
  const { formats, template, locales, redact, wordTemplate } = options
  const word = wordTemplate === undefined ? undefined : (await readSourceFile(userPath(wordTemplate))).value
  const brand: Record<string, Digest> = {}
  for (const [path, bytes] of brandFiles) brand[path] = await store.put(bytes)
  const task: ReportTask = {
    ...{ kind, formats: [...formats], brand },
    ...(template !== undefined && { template }),
    ...(locales !== undefined && { locales: [...locales] }),
    ...(redact !== undefined && { redact: [...redact] }),
    ...(word !== undefined && { wordTemplate: await store.put(word.bytes) }),
  }
  return store.put(new TextEncoder().encode(canonicalJson(task)))
}

/** What a run asks for, as it was put there. Undefined where it is gone. */
export async function readTask(store: Store, key: Digest): Promise<ReportTask | undefined> {
  const bytes = await store.get(key)
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as ReportTask)
}

/** The files of the brand and the Word template, as they are to lie in a folder of the worker. Undefined where one is gone, or would lie elsewhere. */
export async function filesOfTask(store: Store, { brand, wordTemplate }: ReportTask): Promise<BundleFile[] | undefined> {
  const wanted = Object.entries(brand).map(([path, key]) => [`brand/${path}`, key] as const)
  const files: BundleFile[] = []
  for (const [path, key] of [...wanted, ...(wordTemplate === undefined ? [] : [[wordTemplateName, wordTemplate] as const])]) {
    const content = isBelow(path) ? await store.get(key) : undefined
    if (content === undefined) return undefined
    files.push({ path, content })
  }
  return files
}

/** What an agency's own Word template is called in the worker's folder. */
export const wordTemplateName = 'template.docx'

function isBelow(path: string): boolean {
  return !/[\\:]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
}
