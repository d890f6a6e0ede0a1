import type { Diagnostic, Edit, Place } from '@ai-toolkit/model'
import { sortDiagnostics } from './checked.ts'
import type { CodeDefinition } from './define-code.ts'
import { explainCode } from './explain-code.ts'
import { allCodes } from './registry.ts'

/** The parts of SARIF 2.1.0 that we write (OASIS Standard, 27 March 2020). */
export interface SarifLog {
  $schema: string
  version: '2.1.0'
  runs: SarifRun[]
}

interface SarifRun {
  tool: { driver: { name: string; version: string; rules: SarifRule[] } }
  columnKind: 'utf16CodeUnits'
  results: SarifResult[]
}

type SarifLevel = 'error' | 'warning' | 'note'

interface SarifText {
  text: string
}

interface SarifRule {
  id: string
  shortDescription: SarifText
  fullDescription: SarifText
  help: SarifText
  defaultConfiguration: { level: SarifLevel }
}

interface SarifResult {
  ruleId: string
  ruleIndex?: number
  level: SarifLevel
  message: SarifText
  locations: SarifLocation[]
  relatedLocations?: SarifLocation[]
  fixes?: SarifFix[]
}

/** All edits of a fix are made together. */
interface SarifFix {
  description: SarifText
  artifactChanges: { artifactLocation: { uri: string }; replacements: { deletedRegion: SarifRegion; insertedContent: SarifText }[] }[]
}

interface SarifLocation {
  id?: number
  message?: SarifText
  physicalLocation: { artifactLocation: { uri: string }; region: SarifRegion }
}

interface SarifRegion {
  startLine: number
  startColumn: number
  endLine: number
  endColumn: number
}

/**
 * The findings for code hosts and editors that read SARIF. The rules are the codes that occur. SARIF counts as we do: lines and
 * columns from 1, the end behind the last character.
 */
export function formatSarif(diagnostics: readonly Diagnostic[], tool: { version: string }): SarifLog {
  const sorted = sortDiagnostics(diagnostics)
  const used = [...new Set(sorted.map(({ code }) => code))].sort()
  const rules = used.flatMap((code) => allCodes.get(code) ?? []).map(describeRule)
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]))
  const run: SarifRun = {
    tool: { driver: { name: 'AI Toolkit', version: tool.version, rules } },
    columnKind: 'utf16CodeUnits',
    results: sorted.map((diagnostic) => describeResult(diagnostic, ruleIndexes.get(diagnostic.code))),
  }
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
}

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

function describeRule({ code, severity, reason, fix }: CodeDefinition<never>): SarifRule {
  const explanation = explainCode(code)
  return {
    id: code,
    shortDescription: { text: nameRule(code) },
    fullDescription: { text: reason },
    help: { text: explanation.known ? explanation.text : fix },
    defaultConfiguration: { level: levels[severity] },
  }
}

/** `missing-field` → “Missing field”. */
function nameRule(code: string): string {
  const words = code.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function describeResult({ code, severity, message, place, related = [], fix, edits = [] }: Diagnostic, ruleIndex: number | undefined): SarifResult {
  const relatedLocations = related.map((other, index) => ({ id: index + 1, message: { text: other.message }, ...describePlace(other.place) }))
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: levels[severity],
    message: { text: fix === undefined ? message : `${message}. ${fix}` },
    locations: [describePlace(place)],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    ...(edits.length === 0 ? {} : { fixes: [{ description: { text: fix ?? message }, artifactChanges: edits.map(describeEdit) }] }),
  }
}

function describeEdit({ place, text }: Edit): SarifFix['artifactChanges'][number] {
  return {
    artifactLocation: { uri: toUri(place.file) },
    replacements: [{ deletedRegion: regionOf(place), insertedContent: { text } }],
  }
}

function describePlace(place: Place): SarifLocation {
  return { physicalLocation: { artifactLocation: { uri: toUri(place.file) }, region: regionOf(place) } }
}

function regionOf({ start, end }: Place): SarifRegion {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

/** A relative reference for a relative path (RFC 3986): slashes stay, everything else that is not unreserved is percent-encoded. */
function toUri(path: string): string {
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}
