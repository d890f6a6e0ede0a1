import type { Coverage } from '@ai-toolkit/model'
import { cleanNumber } from './clean-number.ts'
import type { Decision } from './decide-states.ts'
import { isAnnounced } from './question-points.ts'

/**
 * Counts how far questions are answered: `total` = `counted` + `notApplicable` + `hidden` + `announced`, and `counted` = `answered` +
 * `unanswered`. Optional questions are in none of the numbers, announced ones, whatever their state, in `announced` only.
 */
export function countCoverage(decisions: readonly Decision[], edition: string): Coverage {
  const asked = decisions.filter(({ question }) => question.source.optional !== true)
  const now = asked.filter(({ question }) => !isAnnounced(question.source, edition))
  const count = (state: Decision['state']): number => now.filter((decision) => decision.state === state).length
  const [answered, unanswered] = [count('answered'), count('unanswered')]
  const counted = answered + unanswered
  return {
    total: asked.length,
    counted,
    answered,
    unanswered,
    notApplicable: count('not-applicable'),
    hidden: count('hidden'),
    announced: asked.length - now.length,
    share: counted === 0 ? 1 : cleanNumber(answered / counted),
  }
}
