import { type BundleFile, editionPieces, type LongFile } from '@ai-toolkit/bundle'
import { renderForm } from '@ai-toolkit/form'
import { latestScript, openSite, type Paper, renderBook, renderDocument, renderLatest, sitemapIndex } from '@ai-toolkit/html'
import { type Edition, type EditionResource, formatVersion, type LocaleCode, schemas } from '@ai-toolkit/model'
import type { Attachment } from '@ai-toolkit/pdf'
import type { Work } from './build/work.ts'
import type { KnownEditions } from './editions/site-editions.ts'
import { bundleFormScripts, type FormScripts } from './form-scripts.ts'
import type { DocumentToPrint, Press } from './press.ts'
import type { Publication } from './publications.ts'

/** The formats of a bundle. */
export type Format = 'html' | 'form' | 'pdf' | 'book' | 'json'

/** What a bundle is made from. `press` is needed for `pdf` and `book` only. */
export interface BundleInput {
  /** One for each language. */
  publications: readonly Publication[]
  formats: readonly Format[]
  /** Where bundles will be published, a whole address with a slash at its end; not known where absent. */
  address?: string | undefined
  /** A4 where absent. */
  paper?: Paper | undefined
  press: Pick<Press, 'printAll'> | undefined
  /** What sites know of the toolkit’s other editions. */
  editions: KnownEditions
  /** Where what is done is counted. */
  work: Work
  /** Called before each piece of work, with what it is. */
  onStep: (text: string) => void
}

/**
 * The files of a bundle, one after the other: `<locale>/html/…`, `<locale>/form/<questionnaire>.html`, `<locale>/json/…`, `schemas/…` and
 * `<locale>/pdf/<resource>.pdf`; as `book` the whole toolkit in one, `<locale>/pdf/toolkit.pdf`. Sites link to each other, and to those formats only that are built beside them.
 */
export async function* bundleFiles(input: BundleInput): AsyncGenerator<BundleFile | LongFile> {
  const { publications, formats, paper, press, onStep } = input
  if (formats.includes('html')) yield* sites(input)
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
  if (press !== undefined)
    yield* press.printAll(
      publications.flatMap((publication) => [
        ...(formats.includes('pdf') ? documents(publication, paper) : []),
        ...(formats.includes('book') ? [book(publication, paper)] : []),
      ]),
      onStep,
    )
}

function* sites({ publications, formats, address, editions, work, onStep }: BundleInput): Generator<BundleFile> {
  const downloads = (['form', 'pdf', 'json'] as const).filter((format) => formats.includes(format))
  const languages = publications.map(({ edition }) => edition.locale)
  for (const { edition, look } of publications) {
    onStep(`Rendering the site${inLanguage(edition.locale, languages)}`)
    for (const make of openSite(edition, look, { downloads, languages, address, editions: editions.inLanguage(edition) }).values()) {
      const { path, content } = make()
      if (path.endsWith('.html')) work.pagesRendered += 1
      yield { path: `${edition.locale}/html/${path}`, content }
    }
  }
  if (address !== undefined)
    yield sitemapIndex(
      address,
      publications.map(({ edition }) => edition),
    )
}

/** The bundle under the addresses that always lead to the latest edition: a small page for each page of its sites. */
export function* latestFiles({ publications, editions }: Pick<BundleInput, 'publications' | 'editions'>): Generator<BundleFile> {
  const [first] = publications
  if (first !== undefined) yield latestScript(first.look)
  for (const { edition, look } of publications) yield* renderLatest(edition, look, editions.inLanguage(edition))
}

function* forms({ edition, look }: Publication, scripts: FormScripts): Generator<BundleFile> {
  const styles = look.templates.texts.get('form/form.css') ?? ''
  for (const { questionnaire } of edition.resources) {
    if (questionnaire === undefined) continue
    const content = renderForm(edition, questionnaire.id, { ...scripts, styles, words: look.words })
    yield { path: `${edition.locale}/form/${questionnaire.id}.html`, content }
  }
}

/** Each carries what it was made of, byte for byte the file of the JSON bundle. */
function documents({ edition, look }: Publication, paper: Paper | undefined): DocumentToPrint[] {
  return edition.resources.map((resource) => ({
    path: `${edition.locale}/pdf/${resource.id}.pdf`,
    make: () => ({
      ...renderDocument(edition, resource.id, look, paper),
      attachments: [attach(resource.id, publishedResource(edition, resource), `${resource.title}, ${resource.version}`)],
    }),
  }))
}

function book({ edition, look }: Publication, paper: Paper | undefined): DocumentToPrint {
  const { edition: version, title } = edition
  return {
    path: `${edition.locale}/pdf/toolkit.pdf`,
    make: () => ({ ...renderBook(edition, look, paper), attachments: [attach('edition', publishedEdition(edition), `${title}, ${version}`)] }),
  }
}

function attach(name: string, value: unknown, description: string): Attachment {
  return { name: `${name}.json`, mediaType: 'application/json', description, bytes: Buffer.from(jsonText(value)), relationship: 'Source' }
}

function* jsonFiles(edition: Edition): Generator<BundleFile | LongFile> {
  yield { path: `${edition.locale}/json/edition.json`, pieces: jsonPieces(publishedEdition(edition)) }
  for (const resource of edition.resources)
    yield { path: `${edition.locale}/json/${resource.id}.json`, content: jsonText(publishedResource(edition, resource)) }
}

function* jsonPieces(edition: Edition): Generator<string> {
  yield* editionPieces(edition, JSON.stringify)
  yield '\n'
}

/** What is published says which version of the format it follows. An edition as such does not, nor what is sealed: its digest outlives formats. */
function publishedEdition(edition: Edition): Edition {
  return { formatVersion, ...edition }
}

/** A resource’s own file, in a bundle or in its PDF, may come alone: so it says where it belongs. */
function publishedResource({ edition, date, locale, source }: Edition, resource: EditionResource): EditionResource {
  return { formatVersion, publishedIn: { edition, date, locale, ...(source !== undefined && { source }) }, ...resource }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

function inLanguage(locale: LocaleCode, all: readonly LocaleCode[]): string {
  return all.length > 1 ? ` in ${locale}` : ''
}
