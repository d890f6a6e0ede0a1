import type { Brand, Edition } from '@ai-toolkit/model'
import type { Press } from '../press.ts'
import type { Publication } from '../publications.ts'
import type { LookRead } from '../read-look.ts'
import type { ReportFormat, ReportKind } from './report-kinds.ts'

/** What to make reports of, and how. Folders and files as the user gives them. */
export interface ReportOptions {
  answers: readonly string[]
  kind: ReportKind
  content: string
  templates: string
  brand: string
  /** A folder in templates/report; that of the kind or, for a full report, the questionnaire's own where absent. */
  template?: string | undefined
  out: string
  /** The languages to report in; the toolkit’s own where absent. With languages given, files are named after them. */
  locales?: readonly string[] | undefined
  formats: readonly ReportFormat[]
  browser?: string | undefined
  onStep: (text: string) => void
  signal?: AbortSignal
}

/** What all reports of one run share. */
export interface Workshop {
  /** In its source language; answers are checked and evaluated by it. */
  source: Edition
  /** One for each language to report in. */
  publications: readonly Publication[]
  brand: Brand
  brandFiles: ReadonlyMap<string, Uint8Array>
  /** What report templates are made for; see `LookRead`. */
  descriptions: LookRead['descriptions']
  /** The file of a template, as the user would name it. */
  fileOf: (path: string) => string
  engine: string
  press: Press | undefined
  options: ReportOptions
}
