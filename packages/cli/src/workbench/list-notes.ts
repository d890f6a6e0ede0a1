import { sortDiagnostics } from '@ai-toolkit/diagnostics'
import type { Spot } from '@ai-toolkit/edition'
import { pagePath } from '@ai-toolkit/html'
import type { Diagnostic, LocaleCode, Place } from '@ai-toolkit/model'
import type { Desk } from './open-desk.ts'

/** Where on a page a note belongs: at an anchor, or at a block of the chapter’s text, counted from 0; at the top where neither is said. */
export interface Pin {
  id?: string
  block?: number
}

/** Something to be said about a page, as the workbench’s script takes it. */
export interface Note {
  kind: Diagnostic['severity'] | 'stale' | 'missing' | 'faulty'
  text: string
  /** The code of a diagnostic. */
  code?: string
  /** Such as `content/guide/chapters/first.md:12:3`. */
  place?: string
  remedy?: string
  /** The address of the page that it is about, where there is one. */
  page?: string
  pin?: Pin
}

/** More is read by nobody at once; `check` gives all. */
const mostNotes = 200

/** The findings as notes, each with the page of `locale` that it is about. */
export function listNotes(desk: Desk, locale: LocaleCode): Note[] {
  const spots = new Map<string, readonly Spot[]>()
  const spotsIn = (file: string): readonly Spot[] => {
    const known = spots.get(file) ?? desk.content.spotsIn(file)
    spots.set(file, known)
    return known
  }
  return sortDiagnostics(desk.diagnostics())
    .slice(0, mostNotes)
    .map((diagnostic) => noteOf(diagnostic, spotFor(diagnostic.place, spotsIn(diagnostic.place.file)), locale))
}

function noteOf({ code, severity, message, place, fix }: Diagnostic, spot: Spot | undefined, locale: LocaleCode): Note {
  return {
    kind: severity,
    text: message,
    code,
    place: `${place.file}:${place.start.line}:${place.start.column}`,
    ...(fix !== undefined && { remedy: fix }),
    ...(spot?.resource !== undefined && { page: addressOf(locale, pagePath(spot.resource, spot.chapter)) }),
    ...(spot !== undefined && { pin: { ...(spot.id !== undefined && { id: spot.id }), ...(spot.block !== undefined && { block: spot.block }) } }),
  }
}

/** The address of a file of the site in a language. */
export function addressOf(locale: LocaleCode, path: string): string {
  return `/${locale}/html/${path}`
}

/** Spots go from the general to the particular. */
function spotFor({ start }: Place, spots: readonly Spot[]): Spot | undefined {
  return spots.findLast(({ place }) => !isBefore(start, place.start) && isBefore(start, place.end))
}

function isBefore(one: Place['start'], other: Place['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column)
}
