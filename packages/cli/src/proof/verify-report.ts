import type { SealState, Signed } from '@ai-toolkit/bundle'
import type { Checked } from '@ai-toolkit/diagnostics'
import type { Diagnostic, ReportManifest } from '@ai-toolkit/model'
import { verifySignature } from '../signing/verify-signature.ts'
import { compareMakings, type Makings } from './compare-makings.ts'
import { findEditionIn } from './find-edition.ts'
import { openReport } from './open-report.ts'
import { type Recomputed, recompute } from './recompute.ts'

/** What a report is held against. Folders as the user gives them. */
export interface VerifyOptions extends Makings {
  content: string
  /** The file of a public key, or the key itself as base64: the signature beside the report is checked with it. */
  publicKey?: string | undefined
}

/** What was found of a report. */
export interface ReportVerified {
  diagnostics: Diagnostic[]
  /** Undefined where it cannot be read, or is none of ours. */
  report?: ReportFinding
}

/** What a report is, and how far it holds. */
export interface ReportFinding {
  /** As the user would name it. */
  file: string
  manifest: ReportManifest
  seal: SealState
  /** For each set of answers that it carries. */
  recomputed: Pick<Recomputed, 'outcome' | 'assessment'>[]
  /** Where a public key was given, and the signature holds. */
  signed: Signed | undefined
}

/**
 * Verifies a report: that its bytes are as they were written, that its parts are those of its manifest, and that its answers give, by the rules
 * of their edition, the result that it states. That it was made with the brand, the templates and the engine of here is no matter of truth,
 * and only noted. None of this tells who made it: that takes a signature.
 */
export async function verifyReport(path: string, options: VerifyOptions): Promise<ReportVerified> {
  const { value: opened, diagnostics } = await openReport(path)
  const signed =
    opened === undefined || options.publicKey === undefined ? nothing : await verifySignature({ ...opened, file: path }, options.publicKey)
  if (opened?.proof === undefined) return { diagnostics: [...diagnostics, ...signed.diagnostics] }
  const { manifest, sets } = opened.proof
  const findEdition = findEditionIn(options.content)
  const recomputed: Recomputed[] = []
  for (const set of sets) recomputed.push(await recompute(set, manifest.questionnaire.id, findEdition))
  const notes = await compareMakings(manifest, opened.file, options)
  return {
    diagnostics: [...diagnostics, ...signed.diagnostics, ...recomputed.flatMap((one) => one.diagnostics), ...notes],
    report: { file: opened.file, manifest, seal: opened.seal, recomputed, signed: signed.value },
  }
}

const nothing: Checked<Signed> = { value: undefined, diagnostics: [] }
