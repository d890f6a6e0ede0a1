import type { Checked } from '@ai-toolkit/diagnostics'
import type { Brand, Edition, Redaction } from '@ai-toolkit/model'
import type { Press } from '../press.ts'
import type { Publication } from '../publications.ts'
import type { LookRead } from '../read-look.ts'
import type { Signer } from '../signing/open-signer.ts'
import type { AnswerFile } from './find-answer-files.ts'
import type { OpenedWordTemplate } from './open-word-template.ts'
import type { Shard } from './parse-shard.ts'
import type { ReportFormat, ReportKind } from './report-kinds.ts'
import type { ReportMaker } from './report-maker.ts'

/** How far a run has come. */
export interface ReportCounts {
  total: number
  done: number
  /** Of those done, the ones that stood there already. */
  kept: number
}

/** Answers that a report carries, to make it again. */
export interface CarriedSets {
  files: readonly AnswerFile[]
  /** The language that the report was in; in this one it is made again where no others are asked for. */
  locale: string
}

/** Opens those who make reports elsewhere, of all that a run shares and the digest of it. */
export type OpenMaker = (workshop: Workshop, shape: string) => Promise<Checked<ReportMaker>>

/** What to make reports of, and how. Folders and files as the user gives them. */
export interface ReportOptions {
  /** Files, folders of them, and patterns such as `agencies/*.answers.yaml`. */
  answers: readonly string[]
  /** In their place, answers of a report. */
  carried?: CarriedSets | undefined
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
  /** A Word template of the agency's own (.docx), for the format `docx`. */
  wordTemplate?: string | undefined
  browser?: string | undefined
  /** What is left out of the answers before anything is made of them. */
  redact?: readonly Redaction[] | undefined
  /** Signs every page and every PDF. */
  signer?: Signer | undefined
  /** Leaves reports alone that stand there already, made of the same. */
  resume?: true | undefined
  /** Makes this part of the reports only. */
  shard?: Shard | undefined
  /** Has each report made by others; in this process where absent. */
  elsewhere?: OpenMaker | undefined
  onStep: (text: string) => void
  /** Called before the first answer file, and whenever one is done with. */
  onReport?: (counts: ReportCounts) => void
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
  /** See `LookRead`. */
  reportFiles: LookRead['reportFiles']
  /** What report templates are made for; see `LookRead`. */
  descriptions: LookRead['descriptions']
  /** The file of a template, as the user would name it. */
  fileOf: (path: string) => string
  engine: string
  /** Of templates, words and fonts. */
  lookDigest: string
  /** The agency's own Word template, checked. */
  wordTemplate: OpenedWordTemplate | undefined
  press: Press | undefined
  options: ReportOptions
}
