import type { ProofSet } from '@ai-toolkit/bundle'
import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { readAnswersText } from '@ai-toolkit/exchange'
import type { Assessment, Diagnostic, Edition } from '@ai-toolkit/model'
import { compareResults } from '@ai-toolkit/report'
import { canonicalJson } from '@ai-toolkit/source'
import { today } from '../answers/today.ts'
import { evaluateAnswers } from '../read-answers.ts'
import type { FindEdition } from './find-edition.ts'

/** What came of computing the result of one set of answers anew. */
export interface Recomputed {
  /** `impossible` where the edition is not here, or the answers are none to it. */
  outcome: 'equal' | 'differs' | 'impossible'
  /** What the answers give, where they give anything. */
  assessment?: Assessment
  diagnostics: Diagnostic[]
}

/** Computes the result of carried answers by the rules of their edition, and holds it against the one that the report states. */
export async function recompute({ entry, answers, result }: ProofSet, questionnaire: string, findEdition: FindEdition): Promise<Recomputed> {
  const { edition: version, questionnaireDigest: digest } = entry
  const edition = await findEdition({ questionnaire, edition: version, digest })
  if (edition === undefined) {
    const missing = { edition: version, questionnaire, digest: digest.slice(0, 19) }
    return { outcome: 'impossible', diagnostics: [codes.reportEditionMissing.at(wholeFile(answers.path), missing)] }
  }
  const assessed = assessText(answers, edition, version)
  if (assessed.assessment === undefined) return { outcome: 'impossible', diagnostics: assessed.diagnostics }
  const place = wholeFile(answers.path.replace(entry.name, entry.result.name))
  const differences = compareResults(JSON.parse(canonicalJson(assessed.assessment)), result)
  return {
    outcome: differences.length === 0 ? 'equal' : 'differs',
    assessment: assessed.assessment,
    diagnostics: differences.map(({ path, expected = 'nothing', found = 'nothing' }) =>
      codes.reportResultDiffers.at(place, { path, expected: short(expected), found: short(found) }),
    ),
  }
}

/** Answers with errors give no result that anybody could rely on. Warnings were for whoever made the report. */
function assessText(text: ProofSet['answers'], edition: Edition, version: string): { assessment?: Assessment; diagnostics: Diagnostic[] } {
  const { value, diagnostics } = readAnswersText(text, { edition, today: today() })
  if (value === undefined || hasErrors(diagnostics)) return { diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
  return { assessment: evaluateAnswers(value, edition, version).assessment, diagnostics: [] }
}

/** A value may be a text of any length. */
function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
