import type { AcceptedAnswers } from '@ai-toolkit/model'

/** What answers a report is made of. */
export interface AnsweredTo {
  /** Id of the questionnaire. */
  questionnaire: string
  /** Version of the edition of the toolkit. */
  edition: string
}

/** Whether a template that `accepts` these may be filled with answers to that. */
export function acceptsAnswers(accepts: readonly AcceptedAnswers[], { questionnaire, edition }: AnsweredTo): boolean {
  return accepts.some(
    (accepted) =>
      (accepted.questionnaire ?? questionnaire) === questionnaire && (accepted.editions === undefined || isInRange(edition, accepted.editions)),
  )
}

/** Whether a version fulfils every part of a range such as `>=1.2 <3`. A draft of an edition counts as that edition. */
function isInRange(version: string, range: string): boolean {
  return range.split(' ').every((part) => {
    const [, operator = '', bound = ''] = /^([<>]=?)?(.*)$/.exec(part) ?? []
    const order = compareVersions(version, bound)
    if (operator === '') return order === 0
    return operator.startsWith('>') ? order > 0 || (order === 0 && operator === '>=') : order < 0 || (order === 0 && operator === '<=')
  })
}

/** Compares as far as `bound` goes: 1.2.7 is 1.2, and neither more nor less. */
function compareVersions(version: string, bound: string): number {
  const own = version.split('-')[0]?.split('.').map(Number) ?? []
  const differences = bound.split('.').map((number, index) => (own[index] ?? 0) - Number(number))
  return differences.find((difference) => difference !== 0) ?? 0
}
