import type { ReleaseStep } from '@ai-toolkit/model'

/** A step of a release, or none: nothing changed. */
export type Step = ReleaseStep | 'none'

const order: readonly Step[] = ['none', 'patch', 'minor', 'major']

/** The greatest of some steps; none of none. */
export function greatestStep(steps: Iterable<Step>): Step {
  return [...steps].reduce<Step>((greatest, step) => (isSmaller(greatest, step) ? step : greatest), 'none')
}

/** Whether a step says less than another. */
export function isSmaller(step: Step, than: Step): boolean {
  return order.indexOf(step) < order.indexOf(than)
}

/** The version one step on: `1.2.3` with a minor step is `1.3.0`. What stands behind a hyphen or a plus is left behind. */
export function nextVersion(version: string, step: Step): string {
  if (step === 'none') return version
  const [major, minor, patch] = numbersOf(version)
  if (step === 'major') return `${major + 1}.0.0`
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`
}

/** The step that leads from one version to a later one: by the first number that differs. */
export function stepBetween(earlier: string, later: string): Step {
  const [before, after] = [numbersOf(earlier), numbersOf(later)]
  const at = before.findIndex((number, index) => number !== after[index])
  return (['major', 'minor', 'patch'] as const)[at] ?? 'none'
}

function numbersOf(version: string): [number, number, number] {
  const [major = 0, minor = 0, patch = 0] = version.split(/[-+]/)[0]?.split('.').map(Number) ?? []
  return [major, minor, patch]
}
