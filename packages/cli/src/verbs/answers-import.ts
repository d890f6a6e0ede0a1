import { hasErrors } from '@ai-toolkit/diagnostics'
import { findQuestionnaire, importAnswers, writeAnswersText } from '@ai-toolkit/exchange'
import type { Answers, Edition } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { openToolkit } from '../answers/open-toolkit.ts'
import { putOut } from '../answers/put-out.ts'
import { schemaSeenFrom } from '../answers/schema-path.ts'
import { today } from '../answers/today.ts'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, printJson, say, showFaults } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'
import { writeOneFile } from '../write-one-file.ts'

/** What only this verb is asked. */
export interface AnswersImportOptions extends CallOptions {
  force?: true
  /** Write what is in order of a file with errors. */
  partial?: true
}

/**
 * `toolkit answers import <file>`: an answer file made of a workbook, a table, or what another program's form collected; to stdout, or to the file of
 * `--out` (JSON where its name ends so). Of several submissions each becomes a file, numbered behind the name.
 */
export async function answersImport({ arguments: [path = ''], options }: { arguments: string[]; options: AnswersImportOptions }): Promise<number> {
  const toolkit = await openToolkit(options, 'all')
  const [own] = toolkit.value ?? []
  if (toolkit.value === undefined || own === undefined) return refuse(toolkit.diagnostics, toolkit.sources, options)
  const source = await readSourceFile(userPath(path))
  if (source.value === undefined) return refuse(source.diagnostics, new Map(), options)
  const file = { ...source.value, path: displayPath(userPath(path)) }
  const languages = toolkit.value.map(({ words }) => words)
  const read = hasErrors(source.diagnostics)
    ? { value: [], diagnostics: [] }
    : importAnswers(file, { edition: own.edition, today: today() }, languages)
  const diagnostics = [...source.diagnostics, ...read.diagnostics]
  const sources = new Map(file.text === undefined ? [] : [[file.path, file.text]])
  const [first, ...more] = read.value ?? []
  if (first === undefined || (hasErrors(diagnostics) && !options.partial)) return refuse(diagnostics, sources, options)
  if (more.length > 0) return putSeveral([first, ...more], own.edition, { options, diagnostics, sources })
  return putOut({
    content: toText(first, own.edition, options.out),
    out: options.out,
    options,
    diagnostics,
    sources,
    advice: 'toolkit answers check says what is open.',
  })
}

function toText(answers: Answers, edition: Edition, out: string | undefined): string {
  const found = findQuestionnaire(edition, answers.questionnaire)
  if (found === undefined) throw new Error(`The edition has no questionnaire “${answers.questionnaire}”.`)
  return writeAnswersText(answers, found.compiled.source, /\.json$/i.test(out ?? '') ? 'json' : 'yaml', schemaSeenFrom(out))
}

interface Several {
  options: AnswersImportOptions
  diagnostics: Parameters<typeof showFaults>[0]
  sources: ReadonlyMap<string, string>
}

/** Several sets of answers need a name to be numbered: `agency.yaml` gives `agency-1.yaml` and so on. */
async function putSeveral(all: readonly Answers[], edition: Edition, { options, diagnostics, sources }: Several): Promise<number> {
  const { out } = options
  if (out === undefined) {
    say(`The file holds ${all.length} submissions. Name a file with --out; each of them becomes one, with its number behind the name.`)
    return exitStatus.callIsWrong
  }
  const written: string[] = []
  const failures = []
  for (const [index, answers] of all.entries()) {
    const name = out.replace(/(\.[^./\\]+)?$/, (ending) => `-${index + 1}${ending}`)
    const failed = await writeOneFile(name, toText(answers, edition, name), options.force ? 'replace' : 'refuse')
    if (failed.length === 0) written.push(displayPath(userPath(name)))
    failures.push(...failed)
  }
  const found = [...diagnostics, ...failures]
  if (options.json) printJson({ ...jsonReport(found), written })
  else {
    showFaults(found, sources)
    if (written.length > 0) say(`Wrote ${written.join(', ')}.`)
  }
  return hasErrors(failures) ? exitStatus.inputHasErrors : exitStatus.done
}
