import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Look } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { checkLocales, listPublications } from '../publications.ts'
import { checkOpenBrand, openBrand } from '../read-brand.ts'
import { readContent } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { furnishWorkshop } from './furnish-workshop.ts'
import { readWordTemplate } from './open-word-template.ts'
import { type OwnEditions, openEditions } from './own-editions.ts'
import type { ReportOptions, Workshop } from './workshop.ts'

/** What reports are made with. */
export interface Means {
  workshop: Workshop
  editions: OwnEditions
}

/** The result of opening a workshop, with the texts that findings point into. */
export interface MeansRead extends Checked<Means> {
  sources: ReadonlyMap<string, string>
}

/** Reads the toolkit, the brand and what else reports are made with, still without a press. No value where something of it has errors. */
export async function openWorkshop(options: ReportOptions): Promise<MeansRead> {
  const locales = languagesOf(options)
  const [content, folder] = await Promise.all([readContent(options.content, locales ?? []), openBrand(options.brand)])
  const look = await readLook(options.templates, folder.overlay)
  const publications = listPublications(content, look, locales ?? (content.value && [content.value.locale]))
  const brand = checkOpenBrand(folder, publications.value, look)
  const word = options.wordTemplate === undefined ? { value: undefined, diagnostics: [] } : await readWordTemplate(options.wordTemplate)
  const faults = [
    ...content.diagnostics,
    ...look.diagnostics,
    ...folder.diagnostics,
    ...brand.diagnostics,
    ...word.diagnostics,
    ...checkTemplate(look.value, options.template),
    ...(content.value === undefined ? [] : checkLocales(content.value, locales, options.content)),
  ]
  const diagnostics = [...faults, ...content.translationFindings, ...publications.diagnostics]
  const sources = new Map([...content.sources, ...look.sources, ...folder.sources])
  if (content.value === undefined || look.value === undefined || brand.value === undefined || hasErrors(faults))
    return { value: undefined, diagnostics, sources }
  const workshop: Workshop = {
    source: content.value,
    publications: publications.value,
    ...(await furnishWorkshop(look, brand.value)),
    wordTemplate: word.value,
    press: undefined,
    options,
  }
  return { value: { workshop, editions: openEditions(options.content, content, look, locales) }, diagnostics, sources }
}

/** A report that is made again is in the language that it was in, unless others are asked for. */
function languagesOf({ locales, carried }: ReportOptions): readonly string[] | undefined {
  return locales ?? (carried && [carried.locale])
}

function checkTemplate(look: Look | undefined, template: string | undefined): Diagnostic[] {
  if (look === undefined || template === undefined || look.templates.pages.has(`report/${template}/report`)) return []
  const known = [...look.templates.pages.keys()].flatMap((path) => path.match(/^report\/([^/]+)\/report$/)?.[1] ?? [])
  return [codes.unknownReportTemplate.at(wholeFile(`templates/report/${template}/report.hbs`), { template, known })]
}
