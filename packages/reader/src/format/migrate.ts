import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { formatVersion } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import { parseSource } from '../parse-source.ts'
import type { Result } from '../result.ts'
import { type FileKind, type FormatStep, formatSteps, type JsonObject, type Stepped } from './steps.ts'
import { checkVersion, versionOf } from './versions.ts'

/** A file in another version of the format. */
export interface Migrated {
  /** A copy; what was given stays as it is. */
  value: JsonObject
  from: string
  to: string
  /** What the earlier version cannot say and was left out, each in one sentence. */
  lost: string[]
}

/**
 * The JSON of an edition in another version of the format, upward or downward. It is not held against its schema: `openEdition` does that.
 * @param input the parsed JSON, or its text
 * @param to the version wanted, such as '1.0.0'; the latest one where absent
 */
export function migrateEdition(input: unknown, to?: string): Result<Migrated> {
  return migrateFile('edition', input, to)
}

/** As `migrateEdition`, for any file of a bundle. */
export function migrateFile(kind: FileKind, input: unknown, to = formatVersion): Result<Migrated> {
  const name = `${kind}.json`
  const { value: source, diagnostics } = parseSource(input, name, whatIs[kind])
  if (source === undefined) return { value: undefined, diagnostics }
  const later = checkVersion(source)
  if (hasErrors(later.diagnostics)) return { value: undefined, diagnostics: later.diagnostics }
  const file = source.value
  const from = versionOf(file)
  const way = from === undefined ? undefined : stepsBetween(from, to)
  if (!isObject(file) || from === undefined || way === undefined) {
    const why = isObject(file) && from !== undefined ? `there is no way from ${from} to ${to}` : 'it does not say which version it follows'
    return { value: undefined, diagnostics: [codes.notOfFormat.at(wholeFile(name), { path: name, what: whatIs[kind], why })] }
  }
  return { value: { ...walk(way, kind, file), from, to }, diagnostics: [] }
}

/** What each file is, for findings. */
export const whatIs: Readonly<Record<FileKind, string>> = {
  edition: 'the JSON of an edition',
  resource: 'the JSON of a resource',
  manifest: 'the manifest of a bundle',
}

interface Way {
  steps: readonly FormatStep[]
  direction: 'up' | 'down'
}

/** The steps to go, in their order; undefined where no step begins or ends at a version. */
function stepsBetween(from: string, to: string): Way | undefined {
  const versions = [formatSteps[0]?.from, ...formatSteps.map((step) => step.to)]
  const [start, end] = [versions.indexOf(from), versions.indexOf(to)]
  if (start < 0 || end < 0) return undefined
  if (compareVersions(from, to) <= 0) return { steps: formatSteps.slice(start, end), direction: 'up' }
  return { steps: formatSteps.slice(end, start).reverse(), direction: 'down' }
}

function walk({ steps, direction }: Way, kind: FileKind, file: JsonObject): Stepped {
  return steps.reduce<Stepped>(
    (reached, step) => {
      const next = step[direction](kind, reached.value)
      return { value: next.value, lost: [...reached.lost, ...next.lost] }
    },
    { value: { ...file }, lost: [] },
  )
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
