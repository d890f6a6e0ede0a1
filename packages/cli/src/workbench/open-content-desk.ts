import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { type CompiledEdition, compileEdition, type Memory, reviewEdition, type Spot } from '@ai-toolkit/edition'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import { prefixedTexts, prefixPlaces } from '../read-content.ts'
import { checkSpelling } from '../spelling.ts'
import { displayPath, userPath } from '../user-path.ts'
import { readSaved } from './read-saved.ts'
import type { Saved } from './watch-folder.ts'

/** The content as it is now, and the last state of it that could be shown. */
export interface ContentDesk {
  /** Reads what was saved and compiles it. */
  save: (saved: Saved) => Promise<void>
  /** Looks at everything as `check` does, which takes too long to do before a page is shown. */
  review: () => Promise<void>
  /** The last edition without an error, and the files it is from; undefined until there has been one. */
  good: () => { edition: Edition; tree: SourceTree } | undefined
  /** Whether what was saved last is what `good` gives. */
  isCurrent: () => boolean
  /** What is wrong now, in files named as the user would. */
  diagnostics: () => readonly Diagnostic[]
  sources: () => ReadonlyMap<string, string>
  /** Where readers find what stands in a file, named as the user would. */
  spotsIn: (file: string) => Spot[]
  /** The content folder, as the user would name it. */
  prefix: string
}

/** Opens a content folder and reads it for the first time. */
export async function openContentDesk(folder: string, memory: Memory): Promise<ContentDesk> {
  const root = userPath(folder)
  const prefix = displayPath(root)
  let read: Checked<SourceTree> = { value: undefined, diagnostics: [] }
  let compiled: CompiledEdition = nothing
  let remarks: Remarks = { tree: new Map(), diagnostics: [] }
  let good: { edition: Edition; tree: SourceTree; compiled: CompiledEdition } | undefined
  const keep = (next: Checked<SourceTree>, made: CompiledEdition): void => {
    read = next
    compiled = made
    const whole = next.value !== undefined && made.value !== undefined && !hasErrors(next.diagnostics)
    if (whole && next.value !== undefined && made.value !== undefined) good = { edition: made.value, tree: next.value, compiled: made }
  }
  const desk: ContentDesk = {
    save: async (saved) => {
      const next = await readSaved(root, read, saved)
      keep(next, next.value === undefined ? nothing : compileEdition(next.value, memory))
    },
    review: async () => {
      const next = await readSaved(root, read, undefined)
      keep(next, next.value === undefined ? nothing : compileEdition(next.value, memory))
      if (next.value !== undefined) remarks = { tree: next.value, diagnostics: await review(next.value, memory) }
    },
    good: () => good,
    isCurrent: () => good !== undefined && good.compiled.value === compiled.value,
    diagnostics: () =>
      [...read.diagnostics, ...compiled.diagnostics, ...stillTrue(remarks, read.value)].map((diagnostic) => prefixPlaces(diagnostic, prefix)),
    sources: () => prefixedTexts(read.value, prefix),
    spotsIn: (file) => (file.startsWith(`${prefix}/`) ? spotsIn(file.slice(prefix.length + 1), compiled, good?.compiled) : []),
    prefix,
  }
  await desk.save(undefined)
  return desk
}

const nothing: CompiledEdition = { value: undefined, diagnostics: [], chapterFiles: new Map(), spotsIn: () => [] }

/** What only a review finds, and in which state of the files. */
interface Remarks {
  tree: SourceTree
  diagnostics: readonly Diagnostic[]
}

async function review(tree: SourceTree, memory: Memory): Promise<Diagnostic[]> {
  const { passages, remarks } = reviewEdition(tree, memory)
  return [...remarks, ...(await checkSpelling(tree, passages))]
}

/** Until the next review, what the last one said of files that are still the same. */
function stillTrue({ tree, diagnostics }: Remarks, now: SourceTree | undefined): Diagnostic[] {
  return diagnostics.filter(({ place: { file } }) => tree.get(file)?.digest === now?.get(file)?.digest)
}

/** What cannot be read any more is looked up in what could be read last. */
function spotsIn(file: string, compiled: CompiledEdition, last: CompiledEdition | undefined): Spot[] {
  const spots = compiled.spotsIn(file)
  return spots.length > 1 ? spots : (last?.spotsIn(file) ?? spots)
}
