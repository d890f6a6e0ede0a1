import type { Data } from '@ai-toolkit/data'
import { type Checked, codes } from '@ai-toolkit/diagnostics'
import type { Brand, Place } from '@ai-toolkit/model'

/** The files among which the brand's own file stands, by path; what `readTree` of package `source` gives fits. */
export type BrandFiles = ReadonlyMap<string, { bytes: Uint8Array; text: string | undefined; unread?: true }>

/** A file that a brand names. */
export interface BrandFile {
  /** As `BrandFiles` has it. */
  path: string
  bytes: Uint8Array
  /** Where it is UTF-8. */
  text: string | undefined
}

/** The file that brand.yaml names by `name`, seen from the folder it stands in; none, and reported at `place`, where it is missing. */
export function fileOfBrand(data: Data<Brand>, name: string, place: Place, files: BrandFiles): Checked<BrandFile> {
  const path = data.file.slice(0, data.file.lastIndexOf('/') + 1) + name
  const file = files.get(path)
  if (file === undefined) return { value: undefined, diagnostics: [codes.missingFile.at(place, { path, nearby: [...files.keys()] })] }
  // Reading it said why.
  if (file.unread) return { value: undefined, diagnostics: [] }
  return { value: { path, ...file }, diagnostics: [] }
}
