import { type BundleFile, editionPieces, type LongFile } from '@ai-toolkit/bundle'
import { renderForm } from '@ai-toolkit/form'
import { latestScript, openSite, type Paper, renderBook, renderDocument, renderLatest, sitemapIndex } from '@ai-toolkit/html'
import { type Edition, type EditionResource, formatVersion, type LocaleCode, schemas } from '@ai-toolkit/model'
import type { Attachment } from '@ai-toolkit/pdf'
import type { Work } from './build/work.ts'
import type { KnownEditions } from './editions/site-editions.ts'
import type { FormScripts } from './form-scripts.ts'
import type { DocumentToPrint, Press } from './press.ts'
import type { Publication } from './publications.ts'

/** The formats of a bundle. */
export type Format = 'html' | 'form' | 'pdf' | 'book' | 'json'

/** What a bundle is made from. `press` is needed for `pdf` and `book` only. */
export interface BundleInput {
  languages: readonly LocaleCode[]
  /** The edition in one of these. Asked for once for each, when the one before is written; that is let go then, but where something is printed. */
  publish: (locale: LocaleCode) => Publication
  formats: readonly Format[]
  /** Where bundles will be published, a whole address with a slash at its end; not known where absent. */
  address?: string | undefined
  /** A4 where absent. */
  paper?: Paper | undefined
  press: Pick<Press, 'printAll'> | undefined
  /** What sites know of the toolkit’s other editions. */
  editions: KnownEditions
  /** Given the pages that lead on to those of each site, where this is the latest edition: they make a bundle of their own. */
  onLatest?: ((file: BundleFile) => void) | undefined
  /** Where what is done is counted. */
  work: Work
  /** Called before each piece of work, with what it is. */
  onStep: (text: string) => void
}

/**
 * The files of a bundle, one language after the other: `<locale>/html/…`, `<locale>/form/<questionnaire>.html`, `<locale>/json/…`; then `schemas/…` and
 * `<locale>/pdf/<resource>.pdf`; as `book` the whole toolkit in one, `<locale>/pdf/toolkit.pdf`. Sites link to each other, and to those formats only that are built beside them.
 */
export async function* bundleFiles(input: BundleInput): AsyncGenerator<BundleFile | LongFile> {
  const { languages, formats, paper, press, onStep } = input
  const scripts = formats.includes('form') ? await (await import('./form-scripts.ts')).bundleFormScripts() : undefined
  const published: Published[] = []
  // Two are printed at a time, of whatever language: neither waits for a site to be rendered.
  const toPrint: Publication[] = []
  for (const locale of languages) yield* languageFiles(locale, scripts, { input, published, toPrint })
  if (formats.includes('html') && input.address !== undefined) yield sitemapIndex(input.address, published)
  if (formats.includes('json'))
    for (const [name, schema] of Object.entries(schemas)) yield { path: `schemas/${name}`, content: `${JSON.stringify(schema, null, 2)}\n` }
  if (press !== undefined)
    yield* press.printAll(
      toPrint.flatMap((publication) => [
        ...(formats.includes('pdf') ? documents(publication, paper) : []),
        ...(formats.includes('book') ? [book(publication, paper)] : []),
      ]),
      onStep,
    )
}

type Published = Pick<Edition, 'edition' | 'locale' | 'date'>

/** What is done for one language after the other, and what is kept of each. */
interface Making {
  input: BundleInput
  published: Published[]
  toPrint: Publication[]
}

/** All of one language but what is printed. Nobody else holds the edition, so that there is room for the next one when this ends. */
function* languageFiles(
  locale: LocaleCode,
  scripts: FormScripts | undefined,
  { input, published, toPrint }: Making,
): Generator<BundleFile | LongFile> {
  const { formats, languages, press, onStep } = input
  const inLanguage = languages.length > 1 ? ` in ${locale}` : ''
  onStep(`Compiling${inLanguage}`)
  const publication = input.publish(locale)
  const { edition, date } = publication.edition
  published.push({ edition, locale, date })
  if (press !== undefined) toPrint.push(publication)
  if (formats.includes('html')) {
    onStep(`Rendering the site${inLanguage}`)
    yield* site(publication, input)
  }
  if (scripts !== undefined) {
    onStep(`Making the forms${inLanguage}`)
    yield* forms(publication, scripts)
  }
  if (formats.includes('json')) {
    onStep(`Writing JSON${inLanguage}`)
    yield* jsonFiles(publication.edition)
  }
}

function* site({ edition, look }: Publication, input: BundleInput): Generator<BundleFile> {
  const { formats, languages, address, work, onLatest } = input
  const downloads = (['form', 'pdf', 'json'] as const).filter((format) => formats.includes(format))
  const editions = input.editions.inLanguage(edition)
  for (const make of openSite(edition, look, { downloads, languages, address, editions }).values()) {
    const { path, content } = make()
    if (path.endsWith('.html')) work.pagesRendered += 1
    yield { path: `${edition.locale}/html/${path}`, content }
  }
  if (onLatest !== undefined)
    for (const { path, content } of [latestScript(look), ...renderLatest(edition, look, editions)]) onLatest({ path, content: Buffer.from(content) })
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

/** What a resource is as JSON stands in two files, and is written once. The small ones come last: writers hold the file that they had last. */
function* jsonFiles(edition: Edition): Generator<BundleFile | LongFile> {
  const texts = new Map<unknown, string>()
  yield { path: `${edition.locale}/json/edition.json`, pieces: jsonPieces(edition, texts) }
  const belonging = JSON.stringify(belongingOf(edition))
  for (const resource of edition.resources) {
    const text = texts.get(resource) ?? JSON.stringify(resource)
    texts.delete(resource)
    yield { path: `${edition.locale}/json/${resource.id}.json`, content: `${belonging.slice(0, -1)},${text.slice(1)}\n` }
  }
}

/** @param texts where those of resources are put */
function* jsonPieces(edition: Edition, texts: Map<unknown, string>): Generator<string> {
  const resources = new Set<unknown>(edition.resources)
  yield* editionPieces(publishedEdition(edition), (value) => {
    const text = JSON.stringify(value)
    if (resources.has(value)) texts.set(value, text)
    return text
  })
  yield '\n'
}

/** What is published says which version of the format it follows. An edition as such does not, nor what is sealed: its digest outlives formats. */
function publishedEdition(edition: Edition): Edition {
  return { formatVersion, ...edition }
}

function publishedResource(edition: Edition, resource: EditionResource): EditionResource {
  return { ...belongingOf(edition), ...resource }
}

/** A resource’s own file, in a bundle or in its PDF, may come alone: so it says where it belongs, before all that is sealed of it. */
function belongingOf({ edition, date, locale, source }: Edition): Pick<EditionResource, 'formatVersion' | 'publishedIn'> {
  return { formatVersion, publishedIn: { edition, date, locale, ...(source !== undefined && { source }) } }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}
