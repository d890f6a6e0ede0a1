import { renderForm } from '@ai-toolkit/form'
import { renderDocument } from '@ai-toolkit/html'
import type { LocaleCode } from '@ai-toolkit/model'
import { bundleFormScripts, type FormScripts } from '../form-scripts.ts'
import { openPress, type Press, PrintFailed } from '../press.ts'
import { drawPreview } from '../preview/draw-preview.ts'
import { nothingHere, plain, type Reply } from '../preview/local-server.ts'
import type { Publication } from '../publications.ts'
import { userPath } from '../user-path.ts'
import { findGolden } from './find-golden.ts'
import type { Desk } from './open-desk.ts'

/** What is made on demand only, because it takes longer than a page: PDFs, forms and reports. */
export interface Studio {
  /** A file beside the site, as a build lays it out: `pdf/<resource>.pdf`, `form/<questionnaire>.html`, `json/…`. */
  file: (format: string, name: string, publication: Publication) => Promise<Reply | undefined>
  /** A report of golden answers to a questionnaire; `query` may name `answers`, `brand` and `template`. */
  report: (questionnaire: string, query: URLSearchParams, locale: LocaleCode) => Promise<Reply>
  close: () => Promise<void>
}

/** Where the studio finds what it works with, as the user gives it. */
export interface StudioOptions {
  content: string
  templates: string
  brand: string
  /** The program that prints; found by itself where absent. */
  browser: string | undefined
}

/** Opens the studio. A browser is started with the first PDF, and kept. */
export function openStudio(desk: Desk, options: StudioOptions): Studio {
  let press: ReturnType<typeof openPress> | undefined
  let scripts: Promise<FormScripts> | undefined
  return {
    file: async (format, name, publication) => {
      if (format === 'json') return jsonReply(name, publication)
      if (format === 'form') {
        scripts ??= bundleFormScripts()
        return formReply(name, publication, scripts)
      }
      if (format === 'pdf') {
        press ??= openPress(options.browser)
        return pdfReply(name, publication, press)
      }
      return undefined
    },
    report: (questionnaire, query, locale) => reportReply(desk, options, { questionnaire, query, locale }),
    close: async () => (await press)?.value?.close(),
  }
}

function jsonReply(name: string, { edition }: Publication): Reply | undefined {
  const value = name === 'edition.json' ? edition : edition.resources.find(({ id }) => name === `${id}.json`)
  return value && { status: 200, type: 'application/json', body: `${JSON.stringify(value)}\n` }
}

async function formReply(name: string, { edition, look }: Publication, scripts: Promise<FormScripts>): Promise<Reply | undefined> {
  const id = edition.resources.find(({ questionnaire }) => name === `${questionnaire?.id}.html`)?.questionnaire?.id
  if (id === undefined) return undefined
  const styles = look.templates.texts.get('form/form.css') ?? ''
  return { status: 200, type: 'text/html', body: renderForm(edition, id, { ...(await scripts), styles, words: look.words }) }
}

async function pdfReply(name: string, { edition, look }: Publication, opening: ReturnType<typeof openPress>): Promise<Reply | undefined> {
  const resource = edition.resources.find(({ id }) => name === `${id}.pdf`)
  if (resource === undefined) return undefined
  const { value: press, diagnostics } = await opening
  if (press === undefined) return faultsReply(diagnostics)
  try {
    return { status: 200, type: 'application/pdf', body: await printOne(press, name, () => renderDocument(edition, resource.id, look)) }
  } catch (error) {
    if (error instanceof PrintFailed) return faultsReply(error.diagnostics)
    throw error
  }
}

async function printOne(press: Press, path: string, make: Parameters<Press['printAll']>[0][number]['make']): Promise<string | Uint8Array> {
  for await (const { content } of press.printAll([{ path, make }], () => {})) return content
  throw new Error('The press printed nothing')
}

interface ReportAsked {
  questionnaire: string
  query: URLSearchParams
  locale: LocaleCode
}

async function reportReply(desk: Desk, options: StudioOptions, { questionnaire, query, locale }: ReportAsked): Promise<Reply> {
  const edition = desk.edition()
  const answers = edition && (await findGolden(edition, options.content, questionnaire, query.get('answers') ?? undefined))
  const brand = brandFolder(options, query.get('brand'))
  if (edition === undefined || answers === undefined || brand === undefined) return nothingHere
  const { page, diagnostics } = await drawPreview(desk.asContent(edition, locale), edition, {
    ...{ answers, content: options.content, templates: options.templates, brand, locale },
    template: query.get('template') ?? undefined,
  })
  return page === undefined ? faultsReply(diagnostics) : { status: 200, type: 'text/html', body: page }
}

/** The folder of a brand of the toolkit, by its name; what names no brand leads nowhere. */
function brandFolder({ brand, templates }: StudioOptions, name: string | null): string | undefined {
  if (name === null) return brand
  return /^[a-z][a-z0-9-]*$/.test(name) ? userPath(`${templates}/brands/${name}`) : undefined
}

function faultsReply(diagnostics: readonly { message: string; place: { file: string; start: { line: number } } }[]): Reply {
  const lines = diagnostics.map(({ message, place }) => `${place.file}:${place.start.line}: ${message}`)
  return plain(409, ['This cannot be made until the following is mended.', ...lines].join('\n'))
}
