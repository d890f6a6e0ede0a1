import { parseData } from '@ai-toolkit/data'
import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { CarriedAnswers, Diagnostic, ReportManifest } from '@ai-toolkit/model'
import { digestOfJson } from '@ai-toolkit/source'
import { proofManifestName } from './make-proof.ts'

/** A file as it was found in a report; it may hold anything. */
export interface FoundFile {
  name: string
  text: string
}

/** What a report carries, its parts held against its manifest. */
export interface Proof {
  manifest: ReportManifest
  sets: ProofSet[]
}

/** One set of answers, and the result that the report states for it. */
export interface ProofSet {
  entry: CarriedAnswers
  /** To be read as an answer file; the path is that of the report with the name of the part. */
  answers: { path: string; text: string }
  /** Plain JSON, of any shape. */
  result: unknown
}

/**
 * Reads what a report carries. Every part must have the digest that the manifest gives; where one has not, that is a finding, and there is a
 * value only where all of them could be read.
 * @param file the report, as the user would name it
 */
export function readProof(files: readonly FoundFile[], file: string): Checked<Proof> {
  const [found, second] = files.filter(({ name }) => name === proofManifestName)
  if (found === undefined) return { value: undefined, diagnostics: [codes.reportForeign.at(wholeFile(file), { what: 'it carries no manifest' })] }
  if (second !== undefined) return { value: undefined, diagnostics: altered(file, proofManifestName, 'it is there twice') }
  const { value: data, diagnostics } = parseData({ path: `${file}/${proofManifestName}`, text: found.text }, 'reportManifest')
  if (data === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const sets = data.value.answers.map((entry) => readSet(entry, files, file))
  const findings = [...diagnostics, ...sets.flatMap((set) => set.diagnostics)]
  const whole = sets.flatMap(({ value }) => value ?? [])
  return { value: whole.length < sets.length ? undefined : { manifest: data.value, sets: whole }, diagnostics: findings }
}

function readSet(entry: CarriedAnswers, files: readonly FoundFile[], file: string): Checked<ProofSet> {
  const answers = readPart(entry, files, file)
  const result = readPart(entry.result, files, file)
  const diagnostics = [...answers.diagnostics, ...result.diagnostics]
  if (answers.value === undefined || result.value === undefined) return { value: undefined, diagnostics }
  const { text } = answers.value
  return { value: { entry, answers: { path: `${file}/${entry.name}`, text }, result: result.value.json }, diagnostics }
}

function readPart({ name, digest }: Pick<CarriedAnswers, 'name' | 'digest'>, files: readonly FoundFile[], file: string): Checked<ReadPart> {
  const [found, second] = files.filter((candidate) => candidate.name === name)
  if (found === undefined) return { value: undefined, diagnostics: altered(file, name, 'it is missing') }
  if (second !== undefined) return { value: undefined, diagnostics: altered(file, name, 'it is there twice') }
  const read = readJson(found.text)
  if (read === undefined) return { value: undefined, diagnostics: altered(file, name, 'it is no JSON') }
  return { value: { text: found.text, json: read.json }, diagnostics: read.digest === digest ? [] : altered(file, name, 'it has another digest') }
}

function altered(file: string, name: string, how: string): Diagnostic[] {
  return [codes.reportPartAltered.at(wholeFile(`${file}/${name}`), { name, how })]
}

interface ReadPart {
  text: string
  json: unknown
}

/** Undefined for what is no JSON, or is nested deeper than anybody can follow. */
function readJson(text: string): { json: unknown; digest: string } | undefined {
  try {
    const json: unknown = JSON.parse(text)
    return { json, digest: digestOfJson(json) }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined
    throw error
  }
}
