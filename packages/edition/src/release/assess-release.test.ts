import { toolkitUnits } from '@ai-toolkit/locale'
import type { Edition } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf, releaseOf, type StoryRelease, sealedStory, storyWith } from './fixture/release-story.ts'
import { greatestStep, type Step } from './steps.ts'

const [guide, checkup] = ['bicycle-workshop/guide', 'bicycle-workshop/checkup']

/** A heading says something else: other guidance. */
const reworded: StoryRelease = { edits: { 'guide/chapters/first.md': [['Look before you turn', 'Look twice before you turn']] } }

const question = 'checkup/questionnaire.yaml'

/** The last question of a section is gone. */
const dropped: StoryRelease = {
  edits: { [question]: [['      - id: q_remark\n        type: text\n        text: What else was seen?\n        optional: true\n', '']] },
}

const migration = 'questionnaire: checkup\nfrom: "1.0.0"\nto: "2.0.0"\ndrop: [{ unit: questions.q_remark, reason: Nobody read it. }]\n'

function together(...changes: readonly StoryRelease[]): StoryRelease {
  return {
    edits: Object.assign({}, ...changes.map(({ edits }) => edits)),
    files: Object.assign({}, ...changes.map(({ files }) => files)),
    says: Object.assign({}, ...changes.map(({ says }) => says)),
  }
}

describe('what changed since the last sealed edition', () => {
  it('is nothing where nothing did', () => {
    expect(releaseOf({})).toMatchObject({ since: { edition: '1.0.0' }, next: { edition: '1.0.0', step: 'none' }, diagnostics: [], changesets: [] })
  })

  it('is everything where none is sealed', () => {
    const { since, next, parts, diagnostics } = releaseOf({}, [])
    expect([since, next.edition, diagnostics]).toEqual([undefined, '1.0.0', []])
    expect(parts.map(({ resource, next: version }) => [resource, version])).toEqual([
      ['guide', '1.0.0'],
      ['checkup', '1.0.0'],
    ])
  })

  it('is told part by part, with the step that it needs and the version that changesets make of it', () => {
    const { parts, next, diagnostics, changesets } = releaseOf({ ...reworded, says: { [guide]: 'minor' } })
    expect(diagnostics).toEqual([])
    expect(next).toEqual({ edition: '1.1.0', step: 'minor' })
    expect(parts[1]).toEqual({
      resource: 'guide',
      title: 'Workshop Guide',
      version: '1.0.0',
      next: '1.1.0',
      changes: { guidance: 1 },
      translated: [],
      needs: 'minor',
      declared: 'minor',
    })
    expect(parts[2]).toMatchObject({ resource: 'checkup', next: '1.0.0', needs: 'none', declared: 'none' })
    expect(changesets).toEqual(['.changeset/a.md'])
  })

  it('counts the toolkit’s own texts, which have no changesets', () => {
    const { next, diagnostics } = releaseOf({ edits: { 'toolkit.yaml': [['You repair bicycles', 'You mend bicycles']] } })
    expect([next, diagnostics]).toEqual([{ edition: '1.1.0', step: 'minor' }, []])
  })

  it('tells translations apart, which go out with the next edition', () => {
    const mended: StoryRelease = { edits: { 'guide/locales/de.po': [['msgstr "Räder"', 'msgstr "Laufräder"']] } }
    const { parts, next, diagnostics } = releaseOf(mended)
    expect(parts[1]).toMatchObject({ translated: ['de'], needs: 'none' })
    expect([next.step, diagnostics]).toEqual(['none', []])
    expect(findingsOf({ ...mended, says: { [guide]: 'patch' } })).toEqual(['erratum-missing toolkit.yaml:3'])
  })

  it('activates announced questions by the number of the next edition, which counts on by that', () => {
    const announced: StoryRelease = together(reworded, { edits: { [question]: [['announced: "9.0.0"', 'announced: "1.1.0"']] } })
    const { next, parts } = releaseOf(announced)
    expect(next).toEqual({ edition: '2.0.0', step: 'major' })
    expect(parts[2]).toMatchObject({ needs: 'major', changes: { scoring: 1 } })
  })
})

describe('changesets', () => {
  it('must be there for every resource that changed', () => {
    const [finding] = releaseOf(reworded).diagnostics
    expect(finding).toMatchObject({ code: 'changeset-missing', place: { file: 'guide/package.json' } })
    expect(finding?.message).toContain('needs one that says minor: wheels/look/h1 (Heading changed)')
    expect(finding?.fix).toContain('"@bicycle-workshop/guide": minor')
  })

  it.each<[string, StoryRelease, string]>([
    ['say less than the change needs', { ...reworded, says: { [guide]: 'patch' } }, 'changeset-too-small .changeset/a.md:2'],
    ['are about what did not change', { says: { [checkup]: 'minor' } }, 'changeset-unneeded .changeset/a.md:2'],
    [
      'name no package',
      { ...reworded, says: { [guide]: 'minor', 'bicycle-workshop/giude': 'minor' } },
      'changeset-unknown-package .changeset/a.md:3',
    ],
    ['mix resources with the engine', { ...reworded, says: { [guide]: 'minor', 'ai-toolkit/html': 'minor' } }, 'changeset-mixed .changeset/a.md:3'],
  ])('must not %s', (_, change, finding) => {
    expect(findingsOf(change)).toEqual([finding])
  })

  it('may say more than is needed, and may be about the engine alone', () => {
    expect(findingsOf({ ...reworded, says: { [guide]: 'major' } })).toEqual([])
    expect(releaseOf({ says: { 'ai-toolkit/html': 'major' } })).toMatchObject({ next: { step: 'none' }, diagnostics: [], changesets: [] })
  })

  it('are not for a first edition', () => {
    expect(findingsOf({ says: { [guide]: 'minor' } }, [])).toEqual(['changeset-unneeded .changeset/a.md:2'])
  })

  it('never let a release say less than it changes', () => {
    const steps: Step[] = ['patch', 'minor', 'major']
    fc.assert(
      fc.property(fc.constantFrom(...steps), fc.constantFrom(...steps), (forGuide, forCheckup) => {
        const { parts, next, diagnostics } = releaseOf({ ...together(reworded, dropped), says: { [guide]: forGuide, [checkup]: forCheckup } })
        const small = diagnostics.filter(({ code }) => code === 'changeset-too-small').length
        expect(small).toBe(Number(forGuide === 'patch') + Number(forCheckup !== 'major'))
        expect(next.step).toBe(greatestStep(parts.flatMap(({ needs, declared }) => [needs, declared])))
      }),
      { numRuns: 9 },
    )
  })
})

describe('numbers', () => {
  const named = (edition: string): StoryRelease => ({ edits: { 'toolkit.yaml': [['edition: "1.0.0"', `edition: "${edition}"`]] } })

  it('may be given in toolkit.yaml', () => {
    expect(releaseOf({ ...together(reworded, named('1.7.0')), says: { [guide]: 'minor' } })).toMatchObject({
      next: { edition: '1.7.0' },
      diagnostics: [],
    })
  })

  it('must be later, and must not say less than the release changes', () => {
    expect(findingsOf(named('0.9.0'))).toEqual(['edition-not-later toolkit.yaml:3'])
    expect(findingsOf({ ...together(reworded, named('1.0.1')), says: { [guide]: 'minor' } })).toEqual([
      'patch-changes-more toolkit.yaml:3',
      'erratum-missing toolkit.yaml:3',
    ])
    const major = { ...together(dropped, named('1.1.0')), says: { [checkup]: 'major' } }
    const files = { 'checkup/migrations/1.0.0-1.1.0.yaml': migration.replace('2.0.0', '1.1.0') }
    expect(releaseOf({ ...major, files }).diagnostics).toMatchObject([{ code: 'edition-step-smaller', severity: 'warning' }])
  })

  it('are counted on by sealing alone', () => {
    expect(findingsOf({ edits: { 'guide/package.json': [['"1.0.0"', '"1.1.0"']] } })).toContain('version-moved-by-hand guide/package.json:1')
  })
})

describe('migrations', () => {
  const major = { says: { [checkup]: 'major' } }
  const path = 'checkup/migrations/1.0.0-2.0.0.yaml'

  it('must be there where a change touches answers', () => {
    const [finding] = releaseOf({ ...dropped, ...major }).diagnostics
    expect(finding).toMatchObject({ code: 'migration-missing', place: { file: question }, message: expect.stringContaining(path) })
    expect(findingsOf({ ...dropped, ...major, files: { [path]: migration } })).toEqual([])
  })

  it('must be whole', () => {
    expect(findingsOf({ ...dropped, ...major, files: { [path]: migration.replace(/drop.*\n/, '') } })).toEqual([`migration-misses ${path}:1`])
    expect(findingsOf({ ...dropped, ...major, files: { [path]: 'questionnaire: checkup\n' } })).toContain(`missing-field ${path}:1`)
  })

  it('go from each edition to the next, and stand where they belong', () => {
    expect(findingsOf({ ...dropped, ...major, files: { 'checkup/migrations/new.yaml': migration } })).toEqual([
      'migration-misplaced checkup/migrations/new.yaml:1',
    ])
    const strayed = 'checkup/migrations/0.9.0-2.0.0.yaml'
    expect(findingsOf({ ...dropped, ...major, files: { [path]: migration, [strayed]: migration.replace('1.0.0', '0.9.0') } })).toEqual([
      `migration-editions ${strayed}:2`,
    ])
  })

  it('stay whole for as long as answers go through them', () => {
    const later: Edition = { ...storyWith(dropped), edition: '2.0.0' }
    const now = { ...together(dropped, { edits: { 'toolkit.yaml': [['edition: "1.0.0"', 'edition: "2.0.0"']] } }) }
    expect(findingsOf({ ...now, files: { [path]: migration } }, [sealedStory, later])).toEqual([])
    expect(findingsOf({ ...now, files: { [path]: migration.replace(/drop.*\n/, '') } }, [sealedStory, later])).toEqual([`migration-misses ${path}:1`])
  })
})

describe('what must not go out without a word', () => {
  it.each<[string, readonly [string, string], string]>([
    ['an id that is used again', ['text: Does the rider wear a helmet?', 'text: Which colour has the frame of it?'], 'meaning-changed'],
    ['another meaning under an id', ['label: Cargo bicycle', 'label: Tricycle'], 'meaning-changed'],
  ])('%s', (_, [from, to], code) => {
    const found = releaseOf({ edits: { [question]: [[from, to]] }, says: { [checkup]: 'major' } }).diagnostics
    expect(found.map((finding) => `${finding.code} ${finding.place.file}`)).toContain(`${code} ${question}`)
    expect(found.find((finding) => finding.code === code)?.place.start.line).toBeGreaterThan(1)
  })

  it('another weight under the same words', () => {
    const golden = 'checkup/golden/old-cargo.expected.yaml'
    const heavier: StoryRelease = {
      edits: {
        [question]: [['weight: 2', 'weight: 3']],
        [golden]: [
          ['points: 7', 'points: 9'],
          ['share: 70', 'share: 75'],
          ['state: tired', 'state: unsafe'],
        ],
      },
    }
    expect(findingsOf({ ...heavier, says: { [checkup]: 'major' } })).toContain('weight-changed checkup/questionnaire.yaml:45')
  })

  it('an id of an edition long ago', () => {
    const older = { ...structuredClone(sealedStory), edition: '0.9.0' } as Edition
    const asked = older.resources[1]?.questionnaire?.sections[0]?.questions
    asked?.push({ id: 'q_new', type: 'text', text: 'How many spokes has the front wheel?' })
    const added: StoryRelease = {
      edits: {
        [question]: [
          [
            '      - id: q_remark\n',
            '      - id: q_new\n        type: text\n        text: Who painted it?\n        optional: true\n      - id: q_remark\n',
          ],
        ],
      },
      says: { [checkup]: 'minor' },
    }
    expect(findingsOf(added)).toEqual([])
    expect(findingsOf(added, [older, sealedStory]).filter((finding) => !finding.startsWith('migration'))).toEqual([
      'id-used-again checkup/questionnaire.yaml:74',
    ])
  })
})

describe('errata', () => {
  const erratum = (text: string): StoryRelease => ({ edits: { 'toolkit.yaml': [['notices:\n', `errata:\n  - ${text}\nnotices:\n`]] } })

  it('make a correction of a changed text', () => {
    const corrected = erratum('{ id: look, edition: "1.0.1", resource: guide, note: It said once., corrects: ["guide:wheels/look/h1"] }')
    expect(releaseOf({ ...together(reworded, corrected), says: { [guide]: 'patch' } })).toMatchObject({
      next: { edition: '1.0.1', step: 'patch' },
      parts: [{ needs: 'none' }, { needs: 'patch', changes: { wording: 1 } }, { needs: 'none' }],
      diagnostics: [],
    })
  })

  it('are about editions, resources and changes that there are', () => {
    const wrong = erratum('{ id: look, edition: "3.0.0", note: It said once. }')
    expect(findingsOf({ ...together(reworded, wrong), says: { [guide]: 'minor' } })).toEqual(['erratum-edition toolkit.yaml:26'])
    const nothing = erratum('{ id: look, edition: "1.1.0", resource: giude, note: It said once., corrects: ["guide:wheels/look/p9"] }')
    expect(findingsOf({ ...together(reworded, nothing), says: { [guide]: 'minor' } })).toEqual([
      'missing-resource toolkit.yaml:26',
      'erratum-corrects-nothing toolkit.yaml:26',
    ])
  })

  it('stay when their edition is sealed, and are translated', () => {
    const kept = erratum('{ id: look, edition: "1.0.0", note: It said once. }')
    const { diagnostics, next } = releaseOf(kept)
    expect([diagnostics, next.step]).toEqual([[], 'none'])
    expect(toolkitUnits(storyWith(kept)).map(({ id }) => id)).toContain('errata.look.note/p1')
  })
})
