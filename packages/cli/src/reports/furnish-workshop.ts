import { engineVersion } from '../made-with.ts'
import type { BrandRead } from '../read-brand.ts'
import type { LookRead } from '../read-look.ts'
import type { Workshop } from './workshop.ts'

/** What of a workshop comes from the templates, the brand and the program. */
export async function furnishWorkshop(
  { reportFiles, descriptions, fileOf, digest }: LookRead,
  { brand, files }: BrandRead,
): Promise<Pick<Workshop, 'brand' | 'brandFiles' | 'reportFiles' | 'descriptions' | 'fileOf' | 'engine' | 'lookDigest'>> {
  return { brand, brandFiles: files, reportFiles, descriptions, fileOf, engine: await engineVersion(), lookDigest: digest }
}
