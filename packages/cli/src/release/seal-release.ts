import { basename } from 'node:path'
import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { type Release, setEdition, updateGoldens } from '@ai-toolkit/edition'
import type { Diagnostic, Edition, SealedEntry } from '@ai-toolkit/model'
import { checkAll } from '../check-all.ts'
import { readIndex, sealedPath } from '../editions/read-index.ts'
import { addSealed, whileSealing } from '../editions/write-sealed.ts'
import { madeWith } from '../made-with.ts'
import { prefixPlaces } from '../read-content.ts'
import { displayPath, userPath } from '../user-path.ts'
import { type CarryOver, carryOver, forgetCarryOver, noteCarryOver, readCarryOver } from './carry-over.ts'
import { type CompiledTree, compile, type OpenRelease, openRelease } from './open-release.ts'
import { removeAbandoned } from './remove-abandoned.ts'
import { versionResources } from './version-resources.ts'
import { withTexts } from './with-texts.ts'

/** What to seal, and under which name. Folders as the user gives them. */
export interface SealOptions {
  content: string
  templates: string
  /** YYYY-MM-DD; absent where the first edition keeps that of toolkit.yaml. */
  date?: string | undefined
  label?: string | undefined
  /** The day it is, for every edition but the first where no date is given. */
  today: string
  /** Ends the work as long as nothing is written. */
  signal?: AbortSignal
}

/** What came of it. */
export interface SealResult extends Checked<Sealed> {
  texts: ReadonlyMap<string, string>
}

/** A sealed edition. */
export interface Sealed {
  entry: SealedEntry
  /** Absent where an earlier sealing was ended and nothing new was sealed. */
  release?: Release
}

/**
 * Seals the next edition: everything is checked, versions and change logs are counted on, the content is compiled under its new name and
 * checked again, and the edition written. What it was sealed from goes to the content last. A failure before the edition is in the index
 * changes nothing; after it, the rest is noted and is done by sealing again.
 */
export async function sealRelease(options: SealOptions): Promise<SealResult> {
  let texts: ReadonlyMap<string, string> = new Map()
  const sealed = await whileSealing(options.content, async () => {
    const ended = await endEarlier(options.content)
    if (ended !== undefined) return ended
    const result = await sealNext(options)
    texts = result.texts
    return result
  })
  return { ...sealed, texts }
}

/** Ends a sealing that was cut off behind its index; clears away what one that was cut off before left. */
async function endEarlier(content: string): Promise<Checked<Sealed> | undefined> {
  const [noted, { value: index }] = [await readCarryOver(content), await readIndex(content)]
  const entry = index?.editions.find(({ edition }) => edition === noted?.edition)
  if (noted === undefined || index === undefined) return undefined
  if (entry === undefined) {
    await removeAbandoned(content, noted.edition)
    return undefined
  }
  const diagnostics = await carryOver(content, noted)
  return { value: hasErrors(diagnostics) ? undefined : { entry }, diagnostics }
}

async function sealNext(options: SealOptions): Promise<SealResult> {
  const opened = await openRelease(options.content)
  const checked = await checkAll(options)
  const texts = new Map([...checked.texts, ...opened.texts])
  const faults = joined(checked.diagnostics, opened.diagnostics)
  if (opened.value === undefined || hasErrors(faults)) return { value: undefined, diagnostics: faults, texts }
  const { since, next } = opened.value.release
  const nothing = codes.nothingToSeal.at(wholeFile(displayPath(sealedPath(options.content))), { last: since?.edition ?? '' })
  if (since !== undefined && next.edition === since.edition) return { value: undefined, diagnostics: [nothing], texts }
  const staged = await stage(opened.value, options)
  if (staged.value === undefined) return { value: undefined, diagnostics: staged.diagnostics, texts }
  options.signal?.throwIfAborted()
  const written = await write(staged.value, options)
  return { value: written.value && { entry: written.value, release: opened.value.release }, diagnostics: written.diagnostics, texts }
}

/** Compiling finds for a release what it found for the check. */
function joined(first: readonly Diagnostic[], second: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(first.map((finding) => JSON.stringify(finding)))
  return [...first, ...second.filter((finding) => !known.has(JSON.stringify(finding)))]
}

/** The next edition as it will be, and what of the content becomes other by it. */
interface Staged extends CompiledTree {
  carried: CarryOver
}

async function stage({ release, sources, memory }: OpenRelease, options: SealOptions): Promise<Checked<Staged>> {
  const { tree, working, sealed } = sources
  const versions = await versionResources(options.content, tree, release.changesets)
  if (versions.value === undefined) return { value: undefined, diagnostics: versions.diagnostics }
  const { edition } = release.next
  const name = { edition, label: labelOf(working, sealed.at(-1), options), date: dateOf(working, sealed.at(-1), options) }
  const named = new Map([...versions.value, ['toolkit.yaml', setEdition(tree.get('toolkit.yaml')?.text ?? '', name)]])
  const files = new Map([...named, ...updateGoldens(withTexts(tree, named), edition)])
  const changed = [...files].filter(([path, text]) => tree.get(path)?.text !== text)
  const next = withTexts(tree, files)
  const compiled = compile(next, memory)
  if (compiled.value === undefined || hasErrors(compiled.diagnostics))
    return { value: undefined, diagnostics: compiled.diagnostics.map((finding) => prefixPlaces(finding, displayPath(userPath(options.content)))) }
  const carried = { edition, files: Object.fromEntries(changed), changesets: release.changesets.map((path) => basename(path)) }
  return { value: { ...compiled.value, tree: next, carried }, diagnostics: [] }
}

/** A label names one edition: that of the last one is not kept. One that an editor has written since, with its translations, is. */
function labelOf({ label }: Edition, last: Edition | undefined, options: SealOptions): string | undefined {
  return options.label ?? (last !== undefined && label === last.label ? undefined : label)
}

/** The first edition has the date that its editors gave it. */
function dateOf({ date }: Edition, last: Edition | undefined, options: SealOptions): string {
  return options.date ?? (last === undefined ? date : options.today)
}

/** Until the index lists the edition, what was noted is as if it had not been. */
async function write({ tree, working, translations, carried }: Staged, { content }: SealOptions): Promise<Checked<SealedEntry>> {
  const noted = await noteCarryOver(content, carried)
  if (hasErrors(noted)) return { value: undefined, diagnostics: noted }
  const written = await addSealed(content, { source: working, translations, tree, madeWith: await madeWith() })
  if (written.value === undefined) {
    await forgetCarryOver(content)
    return written
  }
  const rest = await carryOver(content, carried)
  return { value: hasErrors(rest) ? undefined : written.value, diagnostics: [...written.diagnostics, ...rest] }
}
