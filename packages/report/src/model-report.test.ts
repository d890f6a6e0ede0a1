import { readFile } from 'node:fs/promises'
import { validators } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { sampleReadiness } from '../test/sample-readiness.ts'
import { sampleRisks } from '../test/sample-risks.ts'
import { modelReport } from './model-report.ts'

const samples = [
  ['readiness', sampleReadiness],
  ['risks', sampleRisks],
] as const

describe.each(samples)('modelReport of the sample %s', (name, sample) => {
  it('fits its schema', () => {
    expect(validators.report(modelReport(sample())), JSON.stringify(validators.report.errors)).toBe(true)
  })

  // After a change that is meant: `node test/write-samples.ts`, and read what changed.
  it('is what it was', async () => {
    const golden = await readFile(new URL(`../test/${name}.report.json`, import.meta.url), 'utf8')
    expect(modelReport(sample())).toEqual(JSON.parse(golden))
  })

  it('is the same for the same input, and leaves the input alone', () => {
    const input = sample()
    const before = structuredClone(input)
    expect(JSON.stringify(modelReport(input))).toBe(JSON.stringify(modelReport(sample())))
    expect(input).toEqual(before)
  })
})

describe('the verdict', () => {
  const readiness = modelReport(sampleReadiness())
  const risks = modelReport(sampleRisks())

  it('says level, meaning and distance', () => {
    expect(readiness.verdict).toMatchObject({ value: 2.4, decidedBy: 'band', band: { label: 'Developing', rank: 2 }, better: 'higher' })
    expect(readiness.verdict?.next.map(({ direction, band, distance }) => [direction, band.label, distance])).toEqual([
      ['better', 'Established', 0.6],
      ['worse', 'Beginning', 0.4],
    ])
  })

  it('names what held it back, the greatest gap first', () => {
    expect(readiness.verdict?.drivers.map(({ label, value }) => [label, value])).toEqual([
      ['People and expertise', 2],
      ['Data and technical infrastructure', 2],
      ['Processes', 2.5],
      ['Culture', 3],
    ])
  })

  it('names what weighed most where lower is better, at most five', () => {
    expect(risks.verdict?.drivers.map(({ value, band }) => [value, band?.label])).toEqual(Array.from({ length: 5 }, () => [3, 'High']))
  })

  it('tells the override and the level without it', () => {
    expect(risks.verdict).toMatchObject({ decidedBy: 'override', band: { id: 'high' }, override: { id: 'any_high', without: { label: 'Medium' } } })
  })

  it('names only the deciding ones of a maximum', () => {
    const greatest = risks.measures.find(({ id }) => id === 'greatest')
    const deciding = greatest?.contributions.filter(({ share }) => share !== undefined)
    expect(greatest?.contributions).toHaveLength(33)
    expect(deciding?.map(({ value }) => value)).toEqual(Array.from({ length: 5 }, () => 3))
  })
})

describe('the rest of the model', () => {
  const readiness = modelReport(sampleReadiness())

  it('keeps unanswered, not applicable, hidden and announced apart', () => {
    const { counts, unanswered, notApplicable, hidden, announced } = readiness.coverage
    expect(counts).toMatchObject({ total: 20, counted: 17, answered: 16, unanswered: 1, notApplicable: 1, hidden: 1, announced: 1 })
    expect(unanswered.map(({ number }) => number)).toEqual(['2.3'])
    expect(notApplicable).toMatchObject([{ question: { number: '3.4' }, reason: 'No automated result reaches members of the public yet.' }])
    expect(hidden).toMatchObject([{ question: { number: '4.4' }, condition: { text: 'Asked where the origin of data is known to all.' } }])
    expect(announced).toMatchObject([{ question: { number: '4.2' }, from: '1.1.0', answered: true }])
  })

  it('lists recommendations by priority, with their reasons and links in words', () => {
    expect(readiness.recommendations.map(({ id, priority }) => [id, priority])).toEqual([
      ['r_body', 'high'],
      ['r_owner', 'medium'],
    ])
    const [first] = readiness.recommendations
    expect(first?.links).toEqual([
      { to: 'roadmap#governance', resource: 'Organizational Roadmap', part: 'Governance that decides' },
      { to: 'roadmap', resource: 'Organizational Roadmap' },
    ])
    expect(first?.because.map(({ kind, number, label }) => [kind, number, label])).toEqual([
      ['question', '3.1', 'A named body decides on every new system, and its reasons are kept.'],
      ['measure', undefined, 'Overall score'],
    ])
    expect(first?.principles).toEqual([{ id: 'accountability', label: 'Accountability' }])
  })

  it('states obligations with who and when', () => {
    expect(readiness.obligations).toMatchObject([
      { id: 'ob_plan', responsible: 'Head of the agency', due: 'Within six months', band: { label: 'Developing' }, of: [] },
    ])
  })

  it('has every question among the answers, whatever its state', () => {
    const states = readiness.answers.flatMap(({ questions }) => questions.map(({ state }) => state))
    expect(states).toHaveLength(20)
    expect(new Set(states)).toEqual(new Set(['answered', 'unanswered', 'not-applicable', 'hidden']))
  })

  it('lists what the texts point to', () => {
    expect(modelReport(sampleRisks()).references.map(({ to }) => to)).toEqual(['principles#privacy', 'roadmap#governance'])
  })
})

describe('hostile answers', () => {
  const hostile = `</style><script>alert(1)</script>\u202e{{{constructor}}} __proto__ ${'w'.repeat(5000)}`

  it('stay what they are: text, as data', () => {
    const input = sampleRisks()
    const answer = input.assessment.questions[0]?.answer
    if (answer === undefined) throw new Error('The sample answers its first question')
    Object.assign(answer, { note: hostile, measures: hostile, owner: hostile, evidence: [hostile] })
    const model = modelReport({ ...input, answers: { ...input.answers, subject: { name: hostile } } })
    expect(model.subject.name).toBe(hostile)
    expect(model.answers[0]?.questions[0]).toMatchObject({ note: hostile, measures: hostile, owner: hostile, evidence: [hostile] })
  })

  it('cannot reach what every object inherits', () => {
    const input = structuredClone(sampleReadiness())
    const [recommendation] = input.resource.questionnaire?.recommendations ?? []
    if (recommendation === undefined) throw new Error('The sample has recommendations')
    recommendation.links = ['constructor', 'roadmap#constructor']
    recommendation.principles = ['constructor']
    const found = modelReport(input).recommendations.find(({ id }) => id === recommendation.id)
    expect(found?.links).toEqual([
      { to: 'constructor', resource: 'constructor' },
      { to: 'roadmap#constructor', resource: 'roadmap#constructor' },
    ])
    expect(found?.principles).toEqual([{ id: 'constructor', label: 'constructor' }])
  })

  it('throws where the assessment is of another questionnaire, which only our own code can bring about', () => {
    expect(() => modelReport({ ...sampleReadiness(), assessment: sampleRisks().assessment })).toThrow('The assessment is of risk-assessment')
  })
})
