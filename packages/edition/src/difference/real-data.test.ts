import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseData } from '@ai-toolkit/data'
import type { Answers, Edition, Question } from '@ai-toolkit/model'
import { readTree } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { compileEdition } from '../compile-edition.ts'
import { diffEditions } from './diff-editions.ts'
import { edited, readStory } from './fixture/read-story.ts'
import { diffResults } from './results/diff-results.ts'

const project = join(import.meta.dirname, '../../../..')

describe('the toolkit itself', async () => {
  const { value: tree } = await readTree(join(project, 'content'))
  const edition = compileEdition(tree ?? new Map()).value

  it.runIf(edition !== undefined)('has no difference from itself, and every scored change moves a golden answer file for a reason', () => {
    if (edition === undefined) return
    expect(diffEditions(edition, structuredClone(edition)).parts).toEqual([])
    const goldens = [...(tree ?? [])].flatMap(([path, { text = '' }]) =>
      path.endsWith('.answers.yaml') ? [parseData({ path, text }, 'answers').value?.value] : [],
    )
    const later = edited(edition, doubleSomeWeights)
    const difference = diffEditions(edition, later)
    const changed = new Set(difference.parts.flatMap(({ changes }) => changes.map(({ unit }) => unit)))
    expect(changed.size).toBeGreaterThan(0)
    const moved = diffResults(
      edition,
      later,
      goldens.flatMap((file) => file ?? []),
      difference,
    ).flatMap(({ measures }) => measures)
    expect(moved.length).toBeGreaterThan(0)
    for (const { because } of moved) expect(because.length > 0 && because.every((unit) => changed.has(unit))).toBe(true)
  })
})

/** Every second question of each section weighs twice as much. */
function doubleSomeWeights(draft: Edition): void {
  const questions = draft.resources.flatMap(({ questionnaire }) =>
    (questionnaire?.sections ?? []).flatMap((section) => section.questions.filter((_, index) => index % 2 === 1)),
  )
  for (const question of questions) question.weight = 2 * (question.weight ?? 1)
}

// OWASP SAMM 2.2.0; its licence keeps it out of this repository. Its questions share answer sets, as questionnaires share scales.
const samm = join(project, '../shared/cases/samm')

describe.skipIf(!existsSync(samm))('OWASP SAMM, from ../shared/cases/samm', async () => {
  const story = existsSync(samm) ? edited(await readStory(), takeInSamm) : await readStory()

  it('says of one answer set that is valued otherwise which practices move, and why', () => {
    const set = sammQuestions()[0]?.scale ?? ''
    const later = edited(story, (draft) => {
      const scale = draft.resources.find(({ id }) => id === 'samm')?.questionnaire?.scales?.find(({ id }) => id === set)
      const last = scale?.points.at(-1)
      if (last !== undefined) last.value = 2
    })
    const difference = diffEditions(story, later)
    expect(difference.parts).toMatchObject([{ resource: 'samm', step: 'major', changes: [{ rule: 'point-value', before: 1, after: 2 }] }])
    const touched = new Set(
      sammQuestions()
        .filter(({ scale }) => scale === set)
        .map(({ section }) => section),
    )
    const [result] = diffResults(story, later, [allMost()], difference)
    const levels = result?.measures.filter(({ measure }) => measure === 'level') ?? []
    expect(new Set(levels.map(({ of }) => of))).toEqual(touched)
    for (const { because } of result?.measures ?? []) expect(because).toEqual(difference.parts[0]?.changes.map(({ unit }) => unit))
  })
})

interface SammQuestion {
  id: string
  section: string
  scale: string
}

/** One question for each line of the index, named by its place, in a section for each level of each practice. */
function sammQuestions(): SammQuestion[] {
  const [, ...lines] = readFileSync(join(samm, 'expected/question-index.csv'), 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [id = '', guid = '', , , practice = '', , level = ''] = line.split(',')
    const file = readdirSync(join(samm, 'model/questions')).find((name) => readSamm(`questions/${name}`).includes(guid)) ?? ''
    const set = readSamm(`questions/${file}`).match(/^answerSet: *(\S+)/m)?.[1] ?? ''
    return { id: keyOf(id), section: keyOf(`${practice} ${level}`), scale: keyOf(`s ${set}`) }
  })
}

function takeInSamm(draft: Edition): void {
  const questions = sammQuestions()
  const [resource] = draft.resources.slice(-1)
  if (resource === undefined) return
  const { citation, overview, digest } = resource
  const sets = [...new Set(questions.map(({ scale }) => scale))]
  draft.resources.push({
    id: 'samm',
    version: '2.2.0',
    kind: 'questionnaire',
    title: 'SAMM',
    ...{ citation, overview, digest },
    notices: [],
    chapters: [],
    figures: [],
    prose: {},
    questionnaire: {
      id: 'samm',
      title: 'SAMM',
      subject: { id: 'organization', title: 'Organization' },
      scales: sets.map((id) => ({ id, title: id, points: [0, 0.25, 0.5, 1].map((value, index) => ({ id: `p${index}`, label: `${value}`, value })) })),
      sections: [...Map.groupBy(questions, ({ section }) => section)].map(([id, own]) => ({
        id,
        title: id,
        questions: own.map((question): Question => ({ id: question.id, type: 'scale', scale: question.scale, text: question.id })),
      })),
      measures: [
        { id: 'level', label: 'Level', each: 'section', aggregate: 'mean', of: 'points' },
        { id: 'whole', label: 'Whole', aggregate: 'mean', of: 'level' },
      ],
    },
  })
}

function allMost(): Answers {
  const answers = Object.fromEntries(sammQuestions().map(({ id }) => [id, { value: 'p3' }]))
  return { questionnaire: 'samm', edition: '2.2.0', digest: `sha256:${'0'.repeat(64)}`, subject: { name: 'All' }, date: '2026-01-01', answers }
}

function readSamm(path: string): string {
  return readFileSync(join(samm, 'model', path), 'utf8')
}

function keyOf(text: string): string {
  return `k_${text.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`
}
