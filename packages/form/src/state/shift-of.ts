import type { Assessment } from '@ai-toolkit/model'

/** Questions that come and go with a change. */
export interface Shift {
  shown: string[]
  hidden: string[]
}

/** Ids of the questions that are asked in one assessment and not in the other. */
export function shiftOf(before: Assessment, after: Assessment): Shift {
  const asked = (assessment: Assessment) => assessment.questions.filter(({ state }) => state !== 'hidden').map(({ id }) => id)
  const [askedBefore, askedAfter] = [asked(before), asked(after)]
  return {
    shown: askedAfter.filter((id) => !askedBefore.includes(id)),
    hidden: askedBefore.filter((id) => !askedAfter.includes(id)),
  }
}
