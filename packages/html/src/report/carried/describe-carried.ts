import type { Say } from '../../words/say.ts'

/** What a file that a report carries is to it. */
export type CarriedRole = 'manifest' | 'answers' | 'result'

/** What the files are that a report carries, in its language, for programs that list them. */
export function describeCarried(say: Say): Record<CarriedRole, string> {
  return { manifest: say('report.carried-manifest'), answers: say('report.carried-answers'), result: say('report.carried-result') }
}
