import type { Coverage } from '@ai-toolkit/model'

/** The coverage of several assessments together. */
export function sumCoverage(all: readonly Coverage[]): Coverage {
  const sum = (count: Exclude<keyof Coverage, 'share'>) => all.reduce((total, coverage) => total + coverage[count], 0)
  const [counted, answered] = [sum('counted'), sum('answered')]
  return {
    total: sum('total'),
    counted,
    answered,
    unanswered: sum('unanswered'),
    notApplicable: sum('notApplicable'),
    hidden: sum('hidden'),
    announced: sum('announced'),
    share: counted === 0 ? 1 : answered / counted,
  }
}
