/** The files of a bundle that are migrated. */
export type FileKind = 'edition' | 'resource' | 'manifest'

/** Parsed JSON with fields. */
export type JsonObject = { [name: string]: unknown }

/** A file as another version of the format says it. */
export interface Stepped {
  value: JsonObject
  /** What that version cannot say, each in one sentence; upward nothing is lost. */
  lost: string[]
}

/** The way from one version of the format to the next, and back. */
export interface FormatStep {
  from: string
  to: string
  up: (kind: FileKind, file: JsonObject) => Stepped
  down: (kind: FileKind, file: JsonObject) => Stepped
}

/**
 * Every step there was, the earliest first. A change of the format adds one here. `down` undoes what `up` does, to the last field; whatever else
 * it must leave out, it says.
 */
export const formatSteps: readonly FormatStep[] = [
  {
    from: '1.0.0',
    to: '1.1.0',
    // Files say which version they follow, and a resource's own file which edition and language it is from, as it may come alone.
    up: (_kind, file) => ({ value: { formatVersion: '1.1.0', ...file }, lost: [] }),
    down: (kind, file) => {
      const { formatVersion: _version, ...rest } = file
      if (kind === 'resource') return leaveOut(rest, 'publishedIn', 'which edition and language the resource was published in')
      if (kind === 'manifest') return leaveOutMakings(rest)
      return { value: rest, lost: [] }
    },
  },
]

function leaveOut(file: JsonObject, field: string, what: string): Stepped {
  const { [field]: left, ...value } = file
  return { value, lost: left === undefined ? [] : [`\`${field}\`: ${what}`] }
}

/** By what a build knows that there is nothing to build. */
function leaveOutMakings(manifest: JsonObject): Stepped {
  const whole = leaveOut(manifest, 'madeFrom', 'the digest of everything that the bundle was made from')
  const files = (Array.isArray(whole.value.files) ? whole.value.files : []).map((file: JsonObject) => leaveOut(file, 'madeFrom', ''))
  const isSaid = files.some(({ lost }) => lost.length > 0)
  return isSaid
    ? {
        value: { ...whole.value, files: files.map(({ value }) => value) },
        lost: [...whole.lost, '`files[].madeFrom`: the digests of what PDFs were printed from'],
      }
    : whole
}
