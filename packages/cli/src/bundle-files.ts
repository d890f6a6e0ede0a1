import type { BundleFile } from '@ai-toolkit/bundle'
import { type Look, renderDocument, renderSite } from '@ai-toolkit/html'
import { type Edition, type EditionResource, schemas } from '@ai-toolkit/model'
import type { Press } from './press.ts'

/** The formats of a bundle. */
export type Format = 'html' | 'pdf' | 'json'

/** What a bundle is made from. `press` is needed for PDF only. */
export interface BundleInput {
  edition: Edition
  look: Look
  formats: readonly Format[]
  press: Press | undefined
  /** Called before each piece of work, with what it is. */
  onStep: (text: string) => void
}

/**
 * The files of a bundle, one after the other: `<locale>/html/…`, `<locale>/pdf/<resource>.pdf`, `<locale>/json/…` and `schemas/…`. The
 * site links to those formats only that are built beside it.
 */
export async function* bundleFiles({ edition, look, formats, press, onStep }: BundleInput): AsyncGenerator<BundleFile> {
  if (formats.includes('html')) {
    onStep('Rendering the site')
    const downloads = formats.filter((format) => format !== 'html')
    for (const { path, content } of renderSite(edition, look, { downloads })) yield { path: `${edition.locale}/html/${path}`, content }
  }
  if (formats.includes('json')) {
    onStep('Writing JSON')
    yield* jsonFiles(edition)
  }
  if (press !== undefined) {
    const documents = edition.resources.map(({ id }) => ({ path: `${edition.locale}/pdf/${id}.pdf`, make: () => renderDocument(edition, id, look) }))
    yield* press.printAll(documents, onStep)
  }
}

function* jsonFiles(edition: Edition): Generator<BundleFile> {
  const file = (path: string, value: unknown): BundleFile => ({ path, content: `${JSON.stringify(value)}\n` })
  yield file(`${edition.locale}/json/edition.json`, edition)
  for (const resource of edition.resources) yield file(`${edition.locale}/json/${resource.id}.json`, resource satisfies EditionResource)
  for (const [name, schema] of Object.entries(schemas)) yield { path: `schemas/${name}`, content: `${JSON.stringify(schema, null, 2)}\n` }
}
