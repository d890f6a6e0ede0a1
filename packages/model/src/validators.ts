import type {
  Answers,
  Assessment,
  Brand,
  DiagnosticsReport,
  Document,
  Edition,
  EditionDifference,
  EditionIndex,
  Expected,
  FrontMatter,
  Glossary,
  LocaleData,
  Manifest,
  Migration,
  MigrationReport,
  PortfolioModel,
  Principles,
  ProgressModel,
  Questionnaire,
  ReportManifest,
  ReportModel,
  Resource,
  TemplateDescription,
  Toolkit,
} from './generated/types.ts'
import * as compiled from './generated/validators.js'

/** The formats that can be validated, by schema name, with the type that a valid value has. */
export interface SchemaTypes {
  answers: Answers
  assessment: Assessment
  brand: Brand
  diagnostics: DiagnosticsReport
  difference: EditionDifference
  document: Document
  edition: Edition
  editionIndex: EditionIndex
  expected: Expected
  frontMatter: FrontMatter
  glossary: Glossary
  locale: LocaleData
  manifest: Manifest
  migration: Migration
  migrationReport: MigrationReport
  portfolio: PortfolioModel
  principles: Principles
  progress: ProgressModel
  questionnaire: Questionnaire
  report: ReportModel
  reportManifest: ReportManifest
  resource: Resource
  template: TemplateDescription
  toolkit: Toolkit
}

/** The name of a schema that stands for a file or a value of its own. */
export type SchemaName = keyof SchemaTypes

/** One way in which a value departs from its schema, in ajv's words. */
export interface SchemaViolation {
  /** JSON pointer to the value. */
  instancePath: string
  /** `file#/pointer` of the schema keyword that failed. */
  schemaPath: string
  keyword: string
  params: Record<string, unknown>
  message?: string
}

/** Tells whether a value fits; after `false`, `errors` says all the ways in which it does not. */
export interface Validator {
  (value: unknown): boolean
  errors?: SchemaViolation[] | null
}

/** A compiled validator for each schema. */
export const validators: Record<SchemaName, Validator> = compiled
