import type { Checked } from '@ai-toolkit/diagnostics'
import {
  type Look,
  markUntranslated,
  planSheet,
  type RenderedReport,
  type ReportSheet,
  registerSheet,
  renderPortfolio,
  renderProgress,
  renderReport,
  type SingleKind,
} from '@ai-toolkit/html'
import type { Edition, ReportModel } from '@ai-toolkit/model'
import { modelPortfolio, modelProgress, modelReport, type ReportInput } from '@ai-toolkit/report'
import type { Publication } from '../publications.ts'
import type { Assessed } from '../read-answers.ts'
import type { OwnAnswers } from './read-own-answers.ts'
import type { Workshop } from './workshop.ts'

/** A report in one language, each format of it made when it is asked for. */
export interface Draft {
  /** The answers that it is made of. */
  sets: readonly Assessed[]
  /** The value that other programs read. */
  json: () => object
  rendered: () => RenderedReport
  /** The rows that it is kept up to date in; absent where it has none. */
  rows?: () => ReportSheet
  /** The document for Word; absent where there is none of this kind. */
  document?: () => Promise<Checked<Uint8Array>>
}

/** A report of one set of answers. */
export function draftReport(kind: SingleKind, assessed: Assessed, { edition, look }: Publication, workshop: Workshop): Draft {
  const model = (words: Edition) => modelReport(inputFor(words, assessed, workshop))
  return {
    sets: [assessed],
    json: () => model(edition),
    rendered: () => renderReport(model(markUntranslated(edition)), look, { ...assetsOf(workshop), kind }),
    ...(kind === 'action-plan' && { rows: () => planSheet(model(edition), look) }),
    ...(kind === 'full' && { document: () => writeDocument(model(markUntranslated(edition)), look, workshop) }),
  }
}

/** The made document or, with a Word template of the agency's own, that. Loaded only when asked for: the libraries behind it take a second. */
async function writeDocument(model: ReportModel, { words }: Look, { brandFiles, wordTemplate }: Workshop): Promise<Checked<Uint8Array>> {
  const { fillWordTemplate, wordData, writeReportDocx } = await import('@ai-toolkit/word')
  if (wordTemplate !== undefined) return fillWordTemplate(wordTemplate.template, wordData(model, words))
  return { value: await writeReportDocx(model, { words, brandFiles }), diagnostics: [] }
}

/** A report of what became of one subject. */
export function draftProgress(all: readonly OwnAnswers[], { edition, look }: Publication, workshop: Workshop): Draft {
  const model = (wordsOf: WordsOf) => modelProgress(inputsFor(all, edition, wordsOf))
  return {
    sets: all,
    json: () => model(asTheyAre),
    rendered: () => renderProgress(model(markUntranslated), look, assetsOf(workshop)),
  }
}

/** A report of many subjects. */
export function draftPortfolio(all: readonly OwnAnswers[], { edition, look }: Publication, workshop: Workshop): Draft {
  const model = (wordsOf: WordsOf) => modelPortfolio(inputsFor(all, edition, wordsOf))
  return {
    sets: all,
    json: () => model(asTheyAre),
    rendered: () => renderPortfolio(model(markUntranslated), look, assetsOf(workshop)),
    rows: () => registerSheet(model(asTheyAre), look),
  }
}

/** What is done to the words of an edition before they are set. */
type WordsOf = (edition: Edition) => Edition

function asTheyAre(edition: Edition): Edition {
  return edition
}

/** Each set in the words of its own edition, in the language of this one. */
function inputsFor(all: readonly OwnAnswers[], { locale }: Edition, wordsOf: WordsOf): ReportInput[] {
  const known = new Map<Edition, Edition>()
  return all.map((answers) => {
    const own = answers.workshop.publications.find(({ edition }) => edition.locale === locale)?.edition ?? answers.workshop.source
    const words = known.get(own) ?? wordsOf(own)
    known.set(own, words)
    return inputFor(words, answers, answers.workshop)
  })
}

/** What a model is made from, in the words of an edition; the evaluation is the same in every language. */
function inputFor(
  edition: Edition,
  { resource, answers, assessment, fileDigest }: Assessed,
  { brand, engine, options: { redact = [] } }: Workshop,
): ReportInput {
  const own = edition.resources.find(({ id }) => id === resource.id) ?? resource
  return { edition, resource: own, answers, assessment, brand, answersDigest: fileDigest, engine: { version: engine }, redacted: redact }
}

function assetsOf({ brandFiles, options: { template } }: Workshop): { brandFiles: Workshop['brandFiles']; template?: string } {
  return { brandFiles, ...(template !== undefined && { template }) }
}
