import type { Data } from '@ai-toolkit/data'
import type { ChangeClass, Diagnostic, Edition, EditionDifference, LocaleCode, Migration } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import type { Changeset } from './parse-changeset.ts'
import type { Step } from './steps.ts'

/** What a release is judged by. */
export interface ReleaseSources {
  /** The sealed editions in the source language, the earliest first. */
  sealed: readonly Edition[]
  /** The last sealed one in its other languages. */
  sealedTranslations: readonly Edition[]
  /** What the content folder compiles to. */
  working: Edition
  translations: readonly Edition[]
  tree: SourceTree
  changesets: readonly Changeset[]
  /** Names of packages of the project that are no resources: changesets about them are none of a release's business. */
  otherPackages: readonly string[]
}

/** What changed since the last sealed edition, and what the next one will be called. */
export interface Release {
  /** Version and date of the last sealed edition; absent where none is sealed: then everything is new. */
  since?: { edition: string; date: string }
  /** The next edition, and its step; the last one, and none, where nothing changed. */
  next: { edition: string; step: Step }
  parts: PartRelease[]
  /** Files in `.changeset/` that this release uses up. */
  changesets: string[]
  /** From the last sealed edition to the next, as migrations and errata declare it. */
  difference?: EditionDifference
  diagnostics: Diagnostic[]
}

/** A part of a release. */
export interface PartRelease {
  /** Absent for the toolkit's own texts, which have no version of their own. */
  resource?: string
  title: string
  /** As it was sealed; absent where it is new. */
  version?: string
  /** As it goes out; absent where it is gone. */
  next?: string
  changes: Partial<Record<ChangeClass, number>>
  /** Languages in which it changed although its source did not. */
  translated: LocaleCode[]
  /** What its changes demand. */
  needs: Step
  /** What its changesets say. */
  declared: Step
}

/** What the checks of a release are given. */
export interface ReleaseCheck {
  sources: ReleaseSources
  release: Omit<Release, 'changesets' | 'diagnostics'>
  /** The working content under the number of the next edition. */
  later: Edition
  migrations: readonly Data<Migration>[]
}
