import { formatVersion, schemas } from '@ai-toolkit/model'
import { compareVersions } from '@ai-toolkit/questionnaire'
import { describe, expect, it } from 'vitest'
import { digestFormat, readDigests } from '../../format-digests.ts'
import { formatSteps } from './steps.ts'

const howTo = `The format of the JSON bundle changed, and its version did not. Programs of others read these files, so:
1. Count \`formatVersion\` on (packages/model/src/format-version.ts): the second number where only optional fields were added, the first where anything else changed.
2. Add a step to packages/reader/src/format/steps.ts, up and down, and say in docs/json-bundle.md what the version brought.
3. Run \`node packages/reader/format-digests.ts\`, which pins the new version.
Where the version is new and in no release yet, take its entry out of packages/reader/format-digests.json and do 3 alone.`

describe('the version of the format', () => {
  it('counts on when a schema changes', async () => {
    expect((await readDigests())[formatVersion], howTo).toEqual(digestFormat(schemas))
  })

  it('has a step from each version to the next', async () => {
    const pinned = Object.keys(await readDigests())
    expect([formatSteps[0]?.from, ...formatSteps.map(({ to }) => to)]).toEqual(pinned)
    expect(formatSteps.slice(1).map(({ from }) => from)).toEqual(formatSteps.slice(0, -1).map(({ to }) => to))
    expect(pinned.toSorted(compareVersions)).toEqual(pinned)
    expect(pinned.at(-1)).toBe(formatVersion)
  })

  it('minds what a schema says, not how it is explained', () => {
    const changed = (change: (text: string) => string) => digestFormat(JSON.parse(change(JSON.stringify(schemas))))
    expect(changed((text) => text.replace('In reading order.', 'As they are read.'))).toEqual(digestFormat(schemas))
    expect(changed((text) => text.replace('"learn-more"', '"learn-less"'))['edition.schema.json']).not.toBe(
      digestFormat(schemas)['edition.schema.json'],
    )
  })
})
