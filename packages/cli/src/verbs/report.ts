import { type Checked, hasErrors } from '@ai-toolkit/diagnostics'
import type { Redaction } from '@ai-toolkit/model'
import { inProject } from '../commands/options.ts'
import { exitStatus } from '../exit-status.ts'
import { withInterrupt } from '../interrupt.ts'
import { makeReports, type ReportsResult } from '../make-reports.ts'
import { startProgress } from '../progress.ts'
import { fromReport, type Remaking } from '../proof/from-report.ts'
import { joinRedactions } from '../proof/redactions.ts'
import { placesOf, type QueueOptions } from '../queue/queue-call.ts'
import { refuse } from '../refuse.ts'
import type { Shard } from '../reports/parse-shard.ts'
import { formatsOf, isJoint, type ReportFormat, type ReportKind, usualFormats } from '../reports/report-kinds.ts'
import { outcomesInWords, progressInWords } from '../reports/run-in-words.ts'
import type { OpenMaker, ReportCounts } from '../reports/workshop.ts'
import { openSigner } from '../signing/open-signer.ts'
import { jsonReport, plural, printJson, printResult, say, showFaults } from '../talk.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface ReportCall extends CallOptions, QueueOptions {
  kind?: ReportKind
  wordTemplate?: string
  resume?: true
  /** A report to make again. */
  from?: string
  redact?: Redaction[]
  /** The file of a secret key. */
  sign?: string
  shard?: Shard
}

/** `toolkit report <answers…>`: a branded report of each answer file, or one of all of them. */
export async function report({ arguments: answers, options }: { arguments: string[]; options: ReportCall }): Promise<number> {
  const misnamed = wrongAnswers(answers, options)
  if (misnamed !== undefined) return callAgain(misnamed)
  const { value: way, diagnostics: faults } = await wantedWay(options)
  if (way === undefined) return refuse(faults, new Map(), options)
  const formats = wantedFormats(way.formats, options)
  const wrong = wrongCall(way.kind, formats, options)
  if (wrong !== undefined) return callAgain(wrong)
  const signing = options.sign === undefined ? { value: undefined, diagnostics: [] } : await openSigner(options.sign)
  if (hasErrors(signing.diagnostics)) return refuse(signing.diagnostics, new Map(), options)
  const progress = startProgress()
  return withInterrupt(async (signal) => {
    const { content = 'content', templates = 'templates', out = 'dist/reports' } = options
    const { wordTemplate, resume, browser, shard } = options
    const clock = startClock(progress.update)
    const result = await makeReports({
      ...{ ...way, answers, content, templates, wordTemplate, out, formats, browser, resume, shard, signal, signer: signing.value },
      elsewhere: elsewhereOf(options),
      onStep: progress.update,
      onReport: clock.update,
    }).finally(() => {
      progress.end()
      if (signal.aborted) tellHowFar(clock.counts())
    })
    tell(result, options)
    return hasErrors(result.diagnostics) ? exitStatus.inputHasErrors : exitStatus.done
  })
}

function callAgain(why: string): number {
  say(why)
  return exitStatus.callIsWrong
}

/** How reports are to be made: as is usual, or as the one was that is to be made again. */
async function wantedWay(options: ReportCall): Promise<Checked<Remaking | Omit<Remaking, 'carried'>>> {
  const { kind, brand, template, locale, redact = [], templates = 'templates', from } = options
  const format = options.format as ReportFormat[] | undefined
  if (from !== undefined) return fromReport(from, { kind, templates, brand, template, locale, format, redact })
  const usual = { kind: kind ?? 'full', brand: brand ?? inProject('templates/brands/default'), formats: format ?? usualFormats }
  return { value: { ...usual, template, locales: locale, redact: joinRedactions(redact, []) }, diagnostics: [] }
}

/** A Word template is there to be filled. */
function wantedFormats(formats: readonly ReportFormat[], { wordTemplate }: ReportCall): readonly ReportFormat[] {
  return wordTemplate === undefined || formats.includes('docx') ? formats : [...formats, 'docx']
}

function wrongAnswers(answers: readonly string[], { from }: ReportCall): string | undefined {
  if (answers.length === 0 && from === undefined) return 'Name answer files to report on, or a report to make again with --from.'
  return answers.length > 0 && from !== undefined ? 'With --from the answers are those of the report; name no others.' : undefined
}

/** What nobody would get. CSV is made unasked wherever there are rows. */
function wrongCall(kind: ReportKind, formats: readonly ReportFormat[], { resume, sign, shard, queue, store, from }: ReportCall): string | undefined {
  const own = formatsOf(kind)
  const missing = formats.find((format) => !own.includes(format) && (format !== 'csv' || formats.length === 1))
  if (missing !== undefined) return `A report of the kind “${kind}” does not come as ${missing}; it comes as ${own.join(', ')}.`
  if (sign !== undefined && !formats.includes('pdf') && !formats.includes('html')) return 'With --sign PDF and HTML are signed; neither is asked for.'
  if ((shard !== undefined || queue !== undefined) && (isJoint(kind) || from !== undefined))
    return 'Only reports of answer files of their own can be shared among machines.'
  if (queue !== undefined && store === undefined) return 'With --queue name the store that answers and reports go through, with --store.'
  if (queue !== undefined && sign !== undefined)
    return 'With --queue reports are made by others, and a secret key leaves no machine; sign them when they are here.'
  return resume && isJoint(kind) ? `A report of the kind “${kind}” is made whole or not at all; there is nothing to resume.` : undefined
}

/** Where reports are made by others, how these are asked. Loaded only then: the libraries behind it take half a second. */
function elsewhereOf(options: ReportCall): OpenMaker | undefined {
  const places = placesOf(options)
  if (places === undefined) return undefined
  return async (workshop, shape) => (await import('../queue/open-elsewhere.ts')).openElsewhere(places, workshop, shape)
}

/** Says how fast reports are made once the toolkit has been read, which takes its time whatever their number. */
function startClock(show: (text: string) => void): { update: (counts: ReportCounts) => void; counts: () => ReportCounts | undefined } {
  let begun: number | undefined
  let last: ReportCounts | undefined
  return {
    update: (counts) => {
      last = counts
      begun ??= performance.now()
      show(progressInWords(counts, (performance.now() - begun) / 1000))
    },
    counts: () => last,
  }
}

function tellHowFar(counts: ReportCounts | undefined): void {
  if (counts !== undefined && counts.total > 1) say(`${counts.done} of ${plural(counts.total, 'report')} are made; --resume makes the others.`)
}

function tell({ diagnostics, sources, written, reports, work }: ReportsResult, { json }: ReportCall): void {
  if (json) {
    printJson({ ...jsonReport(diagnostics), written, reports, ...(work && { work }) })
    return
  }
  showFaults(diagnostics, sources)
  if (reports.length > 1) printResult(outcomesInWords(reports))
  else if (written.length > 0) printResult(`Wrote ${written.join(', ')}.`)
  else if (reports.some(({ state }) => state === 'kept')) printResult('The report stands there already, made of the same.')
}
