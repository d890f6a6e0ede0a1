import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import { type Look, markUntranslated, renderMigration } from '@ai-toolkit/html'
import type { Brand, Digest } from '@ai-toolkit/model'
import { accountMigration, type MigrationSide, modelMigration, type ReportInput } from '@ai-toolkit/report'
import { digestOf } from '@ai-toolkit/source'
import { findingsOf } from '../../findings-of.ts'
import { engineVersion } from '../../made-with.ts'
import { checkLocales, listPublications } from '../../publications.ts'
import { type BrandRead, checkOpenBrand, openBrand } from '../../read-brand.ts'
import { readLook } from '../../read-look.ts'
import type { CarriedOver } from './carry-answers.ts'
import type { Way } from './open-way.ts'

/** What a page about a migration is made of. */
export interface MigrationPage {
  way: Way
  carried: CarriedOver
  /** The digest of the old answer file, and the text of the new one. */
  digest: Digest
  text: string
  content: string
  templates: string
  brand: string
  locale: string | undefined
}

/** Makes the page that says to an agency what became of its answers; no value where the look that it should have is wrong. */
export async function makeMigrationPage(page: MigrationPage): Promise<Checked<string>> {
  const folder = await openBrand(page.brand)
  const look = await readLook(page.templates, folder.overlay)
  const { edition } = page.carried.after
  const publications = listPublications(page.way.last, look, [edition.locale])
  const brand = checkOpenBrand(folder, publications.value, look)
  const faults = [
    ...look.diagnostics,
    ...folder.diagnostics,
    ...brand.diagnostics,
    ...publications.diagnostics,
    ...checkLocales(edition, page.locale === undefined ? undefined : [page.locale], page.content),
  ]
  const [publication] = publications.value
  if (publication === undefined || brand.value === undefined || hasErrors(faults)) return { value: undefined, diagnostics: faults }
  try {
    return { value: renderPage(page, publication.look, brand.value, await engineVersion()), diagnostics: faults }
  } catch (error) {
    return { value: undefined, diagnostics: [...faults, ...findingsOf(error, look.fileOf)] }
  }
}

function renderPage({ carried: { input }, digest, text }: MigrationPage, look: Look, { brand, files }: BrandRead, engine: string): string {
  const [before, after] = [marked(input.before), marked(input.after)]
  const account = accountMigration({ ...input, before, after, between: input.between.map(markUntranslated) })
  const inputs = { before: inputOf(before, brand, digest, engine), after: inputOf(after, brand, digestOf(Buffer.from(text)), engine) }
  return renderMigration(modelMigration({ ...inputs, account }), look, { brandFiles: files }).page
}

/** With what is not translated marked, as every page has it. */
function marked(side: MigrationSide): MigrationSide {
  const edition = markUntranslated(side.edition)
  return { ...side, edition, resource: edition.resources.find(({ id }) => id === side.resource.id) ?? side.resource }
}

function inputOf(side: MigrationSide, brand: Brand, answersDigest: Digest, version: string): ReportInput {
  return { ...side, brand, answersDigest, engine: { version } }
}
