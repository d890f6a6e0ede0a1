import type { Answers, Assessment, CarriedAnswers, Digest, ReportManifest } from '@ai-toolkit/model'
import { canonicalJson, digestOf } from '@ai-toolkit/source'

/** What a report was made from, beside the answers. */
export type ReportFacts = Omit<ReportManifest, 'schemaVersion' | 'answers'>

/** Answers that a report was made from, as far as it may carry them, and what they came to. */
export interface AnsweredSet {
  answers: Answers
  assessment: Assessment
  /** Of the bytes of the file that they were read from. */
  fileDigest: Digest
}

/** A file that a report carries. */
export interface ProofFile {
  name: string
  /** Canonical JSON. */
  text: string
  role: 'manifest' | 'answers' | 'result'
}

/** The name of the manifest that a report carries. */
export const proofManifestName = 'manifest.json'

/**
 * The files by which a report can be recomputed and made again: its manifest, then answers and result of each set. Answers travel as they were
 * understood, never as they were written: a comment in a YAML file may hold what must not be passed on. No name of a file tells whose it is.
 */
export function makeProof(facts: ReportFacts, sets: readonly AnsweredSet[]): ProofFile[] {
  const carried = sets.map((set, index) => carry(set, index + 1))
  const manifest: ReportManifest = { schemaVersion: 1, ...facts, answers: carried.map(({ entry }) => entry) }
  return [{ name: proofManifestName, text: canonicalJson(manifest), role: 'manifest' }, ...carried.flatMap(({ files }) => files)]
}

/** @param number from 1, in the order in which the answers were given */
function carry({ answers, assessment, fileDigest }: AnsweredSet, number: number): { entry: CarriedAnswers; files: ProofFile[] } {
  const own: ProofFile = { name: `answers-${number}.json`, text: canonicalJson(answers), role: 'answers' }
  const result: ProofFile = { name: `result-${number}.json`, text: canonicalJson(assessment), role: 'result' }
  return {
    entry: {
      name: own.name,
      digest: digestOf(own.text),
      fileDigest,
      edition: assessment.edition,
      questionnaireDigest: assessment.digest,
      result: { name: result.name, digest: digestOf(result.text) },
    },
    files: [own, result],
  }
}
