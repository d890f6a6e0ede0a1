import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, ReportManifest } from '@ai-toolkit/model'
import { engineVersion } from '../made-with.ts'
import { listPublications } from '../publications.ts'
import { checkOpenBrand, openBrand } from '../read-brand.ts'
import { readContent } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { brandDigest, templateDigest } from './prove-report.ts'

/** What a report may have been made with. Folders as the user gives them; what is absent is not compared. */
export interface Makings {
  content: string
  templates?: string | undefined
  brand?: string | undefined
}

/** Notes where a report was made with another brand, other templates or another engine than these. */
export async function compareMakings(manifest: ReportManifest, file: string, makings: Makings): Promise<Diagnostic[]> {
  const engine = await engineVersion()
  const here = makings.brand === undefined && makings.templates === undefined ? undefined : await digestsOf(manifest, makings)
  const compared = [
    { what: 'engine', made: manifest.engine.version, here: engine },
    ...(here === undefined || makings.brand === undefined ? [] : [{ what: 'brand', made: manifest.brand.digest, here: here.brand }]),
    ...(here === undefined || makings.templates === undefined ? [] : [{ what: 'template', made: manifest.template.digest, here: here.template }]),
  ]
  const notes = compared
    .filter(({ made, here }) => made !== here)
    .map(({ what, made, here }) => codes.reportMadeOtherwise.at(wholeFile(file), { what, made: short(made), here: short(here) }))
  return [...(here?.faults ?? []), ...notes]
}

interface MakingsHere {
  brand: string
  template: string
  faults: Diagnostic[]
}

/** Without a brand, the one that the report names among the templates: its own templates take the place of others. */
async function digestsOf({ locale, brand: { id } }: ReportManifest, { content, templates = 'templates', brand }: Makings): Promise<MakingsHere> {
  const folder = await openBrand(brand ?? `${templates}/brands/${id}`)
  const look = await readLook(templates, folder.overlay)
  const publications = listPublications(await readContent(content, [locale]), look, [locale]).value
  const opened = checkOpenBrand(folder, publications, look).value
  const faults = [...folder.diagnostics, ...look.diagnostics].filter(({ severity }) => severity === 'error')
  const [publication] = publications
  return {
    brand: opened === undefined || hasErrors(faults) ? 'unreadable' : brandDigest({ brand: opened.brand, brandFiles: opened.files }),
    template: publication === undefined || hasErrors(faults) ? 'unreadable' : templateDigest(publication, look),
    faults,
  }
}

/** The beginning of a digest tells two of them apart. */
function short(value: string): string {
  return value.startsWith('sha256:') ? `${value.slice(0, 19)}…` : value
}
