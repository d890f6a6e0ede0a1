import { type Edition, validators } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffEditions } from './diff-editions.ts'
import { questionnaireEdits } from './fixture/questionnaire-edits.ts'
import { byId, checkupOf, edited, guideOf, questionOf, readStory, takeOut } from './fixture/read-story.ts'
import { type StoryEdit, textEdits } from './fixture/story-edits.ts'

const story = await readStory()

function changesOf(later: Edition, earlier: Edition = story) {
  return diffEditions(earlier, later).parts.flatMap(({ changes }) => changes)
}

describe('diffEditions', () => {
  it('finds nothing between an edition and itself, whatever it is called', () => {
    expect(diffEditions(story, structuredClone(story)).parts).toEqual([])
    const renamed = edited(story, (draft) => Object.assign(draft, { label: 'Another name', date: '2027-01-01' }))
    expect(diffEditions(story, renamed)).toMatchObject({ parts: [], to: { label: 'Another name' } })
  })

  it('finds nothing between an edition and itself as it is read back from its file', () => {
    expect(diffEditions(JSON.parse(canonicalJson(story)), story).parts).toEqual([])
  })

  it('fits its schema', () => {
    for (const [, unit, edit] of [...textEdits, ...questionnaireEdits]) {
      expect(validators.difference(diffEditions(story, edited(story, edit))), `${unit}: ${JSON.stringify(validators.difference.errors)}`).toBe(true)
    }
  })

  it('says how a text changed, in words and with the targets of its links', () => {
    const later = edited(story, (draft) => {
      const field = guideOf(draft)
      field.overview.when = 'Before the first ride, and when something squeaks.'
      field.prose['overview.when'] = [{ type: 'paragraph', children: [{ type: 'text', value: field.overview.when }] }]
    })
    expect(changesOf(later)).toMatchObject([
      {
        rule: 'overview',
        unit: 'overview.when',
        anchor: 'guide',
        words: [
          { run: 'kept', text: 'Before the first ' },
          { run: 'removed', text: 'repair' },
          { run: 'added', text: 'ride' },
          { run: 'kept', text: ', and' },
          { run: 'removed', text: ' again' },
          { run: 'kept', text: ' when something squeaks.' },
        ],
      },
    ])
  })

  it('follows a question to another section, and says what counts it otherwise', () => {
    const later = edited(story, (draft) => {
      const [state, risk] = checkupOf(draft).sections
      risk?.questions.push(takeOut(state?.questions, 'q_chain'))
    })
    expect(changesOf(later)).toMatchObject([
      { kind: 'moved', rule: 'question-order', unit: 'questions.q_chain', before: 's_state', after: 's_risk', within: 'Risks' },
      { kind: 'changed', rule: 'counted-in', before: ['wear_points'], after: [] },
    ])
  })

  it('only hints at what a removed question may have become', () => {
    const later = edited(story, (draft) => Object.assign(questionOf(draft, 'q_chain'), { id: 'q_links' }))
    const removed = changesOf(later).find(({ kind }) => kind === 'removed')
    expect(removed).toMatchObject({ unit: 'questions.q_chain', hint: { perhaps: 'renamed', others: ['q_links'] } })
  })

  it('names the parts that came and went, and reads them where they are', () => {
    const later = edited(story, (draft) => byId(checkupOf(draft).sections, 's_state').questions.splice(6, 1))
    expect(changesOf(later)).toMatchObject([{ kind: 'removed', unit: 'questions.q_remark', anchor: 'checkup#q_remark' }])
    expect(changesOf(story, later)).toMatchObject([{ kind: 'added', unit: 'questions.q_remark', anchor: 'checkup#q_remark' }])
  })
})

describe('any edits at once', () => {
  /** At most one edit of each thing: two edits of one would hide each other. */
  const some = fc
    .subarray([...textEdits, ...questionnaireEdits].filter(isSmall))
    .map((edits) => [...Map.groupBy(edits, touchedBy).values()].flatMap(([first]) => (first === undefined ? [] : [first])))

  it('are all found, in whatever order they were made', () => {
    fc.assert(
      fc.property(some, (edits) => {
        const later = edited(story, ...edits.map(([, , edit]) => edit))
        const found = changesOf(later)
        for (const [rule, unit] of edits) expect(found.map((change) => [change.rule, change.unit])).toContainEqual([rule, unit])
        const turned = edited(story, ...[...edits].reverse().map(([, , edit]) => edit))
        expect(new Set(changesOf(turned).map(name))).toEqual(new Set(found.map(name)))
      }),
      { numRuns: 60 },
    )
  })

  it('come and go the other way round in the other direction', () => {
    fc.assert(
      fc.property(some, (edits) => {
        const later = edited(story, ...edits.map(([, , edit]) => edit))
        const [there, back] = [changesOf(later), changesOf(story, later)]
        const units = (changes: typeof there, kind: string) => new Set(changes.filter((change) => change.kind === kind).map(({ unit }) => unit))
        expect(units(back, 'removed')).toEqual(units(there, 'added'))
        expect(units(back, 'added')).toEqual(units(there, 'removed'))
      }),
      { numRuns: 60 },
    )
  })
})

describe('nothing goes unnoticed', () => {
  const places = [...leaves(story.resources, [])].filter((path) => !isApart(path))

  it(`wherever one of ${places.length} values is another`, () => {
    for (const path of places) {
      const later = edited(story, (draft) => alter(draft.resources, path))
      expect(changesOf(later).length, path.join('.')).toBeGreaterThan(0)
    }
  })
})

/** Whole resources that come and go, and what changes the edition’s own version, stand alone. */
function isSmall([rule, unit]: StoryEdit): boolean {
  return unit !== '' && rule !== 'activated' && !unit.startsWith('setting-brakes')
}

/** A chapter, a question, a scale … */
function touchedBy([, unit]: StoryEdit): string {
  const [first = '', second = ''] = unit.split(/[./]/)
  if (first === 'locales' || unit.includes('/')) return first
  return first === 'questions' || first === 'sections' ? 'questions' : `${first} ${second}`
}

function name({ rule, unit }: { rule: string; unit: string }): string {
  return `${rule} ${unit}`
}

type Path = readonly (string | number)[]

function* leaves(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) yield path
  else for (const [key, child] of Object.entries(value)) yield* leaves(child, [...path, Array.isArray(value) ? Number(key) : key])
}

/** What follows from something else, and what names nodes. The trees of text fields are made of the fields. */
function isApart(path: Path): boolean {
  const apart = [
    'version',
    'digest',
    'questionnaireDigest',
    'prose',
    'type',
    'unit',
    'file',
    'mediaType',
    'encoding',
    'data',
    'width',
    'height',
    'number',
  ]
  return path.slice(0, -1).includes('prose') || apart.includes(String(path.at(-1)))
}

function alter(root: unknown, path: Path): void {
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], root) as Record<
    string | number,
    unknown
  >
  const key = path.at(-1) ?? ''
  const value = parent[key]
  parent[key] = typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : 'x'
}
