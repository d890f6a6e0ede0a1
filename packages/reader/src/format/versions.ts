import { codes } from '@ai-toolkit/diagnostics'
import { type Diagnostic, formatVersion } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import { placesOf, type Source } from '../places.ts'

/** The first version, which files that name none are of. */
export const firstVersion = '1.0.0'

/** The version of the format that a file says it has; undefined where what it says is no version. */
export function versionOf(value: unknown): string | undefined {
  const stated = fieldOf(value, 'formatVersion') ?? firstVersion
  return typeof stated === 'string' && /^\d{1,6}\.\d{1,6}\.\d{1,6}$/.test(stated) ? stated : undefined
}

/** How the version of a file stands to the one that this reader knows. */
export interface Standing {
  /** An error where nothing may be read, a remark where some of it is passed over. */
  diagnostics: Diagnostic[]
  /** Whether it may hold fields that this reader does not know. */
  isLater: boolean
}

/** Compares the version of a source with that of this reader. What is no version at all is for the schema to say. */
export function checkVersion(source: Source): Standing {
  const found = laterMajor(source.value) ?? versionOf(source.value)
  if (found === undefined || compareVersions(found, formatVersion) <= 0) return { diagnostics: [], isLater: false }
  const isReadable = majorOf(found) === majorOf(formatVersion)
  const pointer = fieldOf(source.value, 'formatVersion') === undefined ? '/schemaVersion' : '/formatVersion'
  const place = placesOf(source, [pointer])(pointer)
  const params = { path: source.name, found, known: formatVersion }
  if (isReadable) return { diagnostics: [codes.laterFormatRead.at(place, params)], isLater: true }
  const fix = `Use version ${majorOf(found)} of @ai-toolkit/reader, or a later one.`
  return { diagnostics: [codes.laterFormat.at(place, params, { fix })], isLater: true }
}

/** `schemaVersion` is the first number; a file that raised it may have no other sign. */
function laterMajor(value: unknown): string | undefined {
  const stated = fieldOf(value, 'schemaVersion')
  const isLater = Number.isSafeInteger(stated) && Number(stated) > majorOf(formatVersion)
  return isLater && fieldOf(value, 'formatVersion') === undefined ? `${stated}.0.0` : undefined
}

function majorOf(version: string): number {
  return Number(version.split('.')[0])
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}
