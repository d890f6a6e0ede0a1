import type { TextFile } from '@ai-toolkit/data'
import { type Checked, codes, findPlaces, wholeFile } from '@ai-toolkit/diagnostics'
import type { Place } from '@ai-toolkit/model'
import { parseChangesetFile } from '@changesets/parse'
import type { Step } from './steps.ts'

/** One file of `.changeset/`: which packages a change concerns, the step of each, and a sentence for their change logs. */
export interface Changeset {
  file: string
  summary: string
  releases: readonly ChangesetRelease[]
}

/** What a changeset says of one package. */
export interface ChangesetRelease {
  package: string
  step: Step
  /** The line that says so. */
  place: Place
}

/** Reads a changeset as the changesets program will read it; what that would refuse is a finding. */
export function parseChangeset({ path, text }: TextFile): Checked<Changeset> {
  const parsed = attempt(text)
  if (typeof parsed === 'string') return { value: undefined, diagnostics: [codes.changesetMalformed.at(wholeFile(path), { why: parsed })] }
  const releases = parsed.releases.map(({ name, type }) => ({ package: name, step: type, place: placeOf(name, path, text) }))
  const why = releases.length === 0 ? 'it names no package' : parsed.summary === '' ? 'it says nothing for the change log' : undefined
  return {
    value: why === undefined ? { file: path, summary: parsed.summary, releases } : undefined,
    diagnostics: why === undefined ? [] : [codes.changesetMalformed.at(wholeFile(path), { why })],
  }
}

/** What stands in the file, or in words why it cannot be read: the first line of what the parser says. */
function attempt(text: string): ReturnType<typeof parseChangesetFile> | string {
  try {
    return parseChangesetFile(text)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return (error.message.split('\n')[0] ?? '').replace(/^could not parse changeset - /, '').replace(/[.:]+$/, '')
  }
}

/** The name as it is written; the whole file where it is written in a way of its own, such as with escapes. */
function placeOf(name: string, path: string, text: string): Place {
  const at = text.indexOf(name)
  return at < 0 ? wholeFile(path) : findPlaces(path, text).placeAt(at, at + name.length)
}
