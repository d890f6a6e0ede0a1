import { expect, it } from 'vitest'
import { compareVersions } from './compare-versions.ts'

it('orders versions as semver.org does', () => {
  const ordered = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '2.0.0',
  ] // prettier-ignore
  for (const [index, version] of ordered.entries()) {
    for (const [otherIndex, other] of ordered.entries()) {
      expect(Math.sign(compareVersions(version, other)), `${version} and ${other}`).toBe(Math.sign(index - otherIndex))
    }
  }
})

it('knows hyphens inside a pre-release', () => {
  expect(compareVersions('1.0.0-a-b', '1.0.0-a')).toBeGreaterThan(0)
})
