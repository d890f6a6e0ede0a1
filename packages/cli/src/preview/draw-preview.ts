import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { findingsOf } from '../findings-of.ts'
import { listPublications } from '../publications.ts'
import { readAnswers } from '../read-answers.ts'
import { checkOpenBrand, openBrand } from '../read-brand.ts'
import type { Content } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { checkAccepts } from '../reports/check-accepts.ts'
import { draftReport } from '../reports/draft-report.ts'
import { furnishWorkshop } from '../reports/furnish-workshop.ts'
import type { Workshop } from '../reports/workshop.ts'

/** What is shown, and by which templates and brand. Files and folders as the user gives them. */
export interface PreviewOptions {
  answers: string
  content: string
  templates: string
  brand: string
  template?: string | undefined
  locale?: string | undefined
}

/** A report as it would be made now, and what is wrong with it. */
export interface Preview {
  /** Absent where something keeps it from being made. */
  page?: string
  diagnostics: Diagnostic[]
  sources: ReadonlyMap<string, string>
}

/** Makes a report anew of everything but the content, which whoever works on a brand or a template does not change. */
export async function drawPreview(content: Content, edition: Edition, options: PreviewOptions): Promise<Preview> {
  const folder = await openBrand(options.brand)
  const look = await readLook(options.templates, folder.overlay)
  const publications = listPublications(content, look, [options.locale ?? edition.locale])
  const brand = checkOpenBrand(folder, publications.value, look)
  const read = await readAnswers(options.answers, edition)
  const diagnostics = [...folder.diagnostics, ...look.diagnostics, ...brand.diagnostics, ...read.diagnostics]
  const sources = new Map([...look.sources, ...folder.sources, ...read.sources])
  const [publication] = publications.value
  const assessed = read.value
  if (publication === undefined || brand.value === undefined || assessed === undefined || hasErrors(diagnostics)) return { diagnostics, sources }
  const workshop: Workshop = {
    source: edition,
    publications: publications.value,
    ...(await furnishWorkshop(look, brand.value)),
    wordTemplate: undefined,
    press: undefined,
    options: { ...options, answers: [options.answers], kind: 'full', out: '', formats: ['html'], onStep: () => {} },
  }
  const refused = checkAccepts(assessed, workshop)
  const drawn =
    refused.length > 0 ? { diagnostics: refused } : drawPage(() => draftReport('full', assessed, publication, workshop).rendered().page, workshop)
  return { ...drawn, diagnostics: [...diagnostics, ...drawn.diagnostics], sources }
}

function drawPage(draw: () => string, { fileOf }: Workshop): { page?: string; diagnostics: Diagnostic[] } {
  try {
    return { page: draw(), diagnostics: [] }
  } catch (error) {
    return { diagnostics: findingsOf(error, fileOf) }
  }
}
