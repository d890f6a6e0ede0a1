import type { BundleFile } from '@ai-toolkit/bundle'
import { renderForm } from '@ai-toolkit/form'
import { renderDocument, renderSite } from '@ai-toolkit/html'
import { type Edition, type EditionResource, type LocaleCode, schemas } from '@ai-toolkit/model'
import { bundleFormScripts, type FormScripts } from './form-scripts.ts'
import type { Press } from './press.ts'
import type { Publication } from './publications.ts'

/** The formats of a bundle. */
export type Format = 'html' | 'form' | 'pdf' | 'json'

/** What a bundle is made from. `press` is needed for PDF only. */
export interface BundleInput {
  /** One for each language. */
  publications: readonly Publication[]
  formats: readonly Format[]
  press: Press | undefined
  /** Called before each piece of work, with what it is. */
  onStep: (text: string) => void
}

/**
 * The files of a bundle, one after the other: `<locale>/html/…`, `<locale>/form/<questionnaire>.html`, `<locale>/json/…`, `schemas/…` and
 * `<locale>/pdf/<resource>.pdf`. Sites link to each other, and to those formats only that are built beside them.
 */
export async function* bundleFiles({ publications, formats, press, onStep }: BundleInput): AsyncGenerator<BundleFile> {
  if (formats.includes('html')) yield* sites(publications, formats, onStep)
  if (formats.includes('form')) {
    onStep('Making the forms')
    const scripts = await bundleFormScripts()
    for (const publication of publications) yield* forms(publication, scripts)
  }
  if (formats.includes('json')) {
    onStep('Writing JSON')
    for (const { edition } of publications) yield* jsonFiles(edition)
    for (const [name, schema] of Object.entries(schemas)) yield { path: `schemas/${name}`, content: `${JSON.stringify(schema, null, 2)}\n` }
  }
  if (press !== undefined) yield* press.printAll(publications.flatMap(documents), onStep)
}

function* sites(publications: readonly Publication[], formats: readonly Format[], onStep: BundleInput['onStep']): Generator<BundleFile> {
  const downloads = (['form', 'pdf', 'json'] as const).filter((format) => formats.includes(format))
  const languages = publications.map(({ edition }) => edition.locale)
  for (const { edition, look } of publications) {
    onStep(`Rendering the site${inLanguage(edition.locale, languages)}`)
    for (const { path, content } of renderSite(edition, look, { downloads, languages })) yield { path: `${edition.locale}/html/${path}`, content }
  }
}

function* forms({ edition, look }: Publication, scripts: FormScripts): Generator<BundleFile> {
  const styles = look.templates.texts.get('form/form.css') ?? ''
  for (const { questionnaire } of edition.resources) {
    if (questionnaire === undefined) continue
    const content = renderForm(edition, questionnaire.id, { ...scripts, styles, words: look.words })
    yield { path: `${edition.locale}/form/${questionnaire.id}.html`, content }
  }
}

function documents({ edition, look }: Publication) {
  return edition.resources.map(({ id }) => ({ path: `${edition.locale}/pdf/${id}.pdf`, make: () => renderDocument(edition, id, look) }))
}

function* jsonFiles(edition: Edition): Generator<BundleFile> {
  const file = (path: string, value: unknown): BundleFile => ({ path, content: `${JSON.stringify(value)}\n` })
  yield file(`${edition.locale}/json/edition.json`, edition)
  for (const resource of edition.resources) yield file(`${edition.locale}/json/${resource.id}.json`, resource satisfies EditionResource)
}

function inLanguage(locale: LocaleCode, all: readonly LocaleCode[]): string {
  return all.length > 1 ? ` in ${locale}` : ''
}
