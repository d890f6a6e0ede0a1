import type { EditionCoverage } from '@ai-toolkit/edition'
import { describe, expect, it } from 'vitest'
import { runOnStory, runToolkit } from '../support/run-toolkit.ts'

describe('check --coverage', () => {
  it('prints what each resource holds and a line for each principle', async () => {
    const { status, stdout, stderr } = await runOnStory('check', '--coverage')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^resource +words +chapters +sections/m)
    expect(stdout).toMatch(/^principle +sections +questions$/m)
    expect(stdout).toMatch(/^ {2}Care +– \(1\) +1$/m)
    expect(stdout).toMatch(/^ {2}Honesty +– +1$/m)
  })

  it('gives the same as a value', async () => {
    const { stdout } = await runOnStory('check', '--coverage', '--json')
    const { coverage, counts } = JSON.parse(stdout)
    expect(counts).toEqual({ error: 0, warning: 0, info: 0 })
    expect(coverage.principles[2]).toMatchObject({ id: 'honesty', core: 'safety', resources: [{ resource: 'guide', sections: 0 }, { questions: 1 }] })
  })
})

// What the toolkit promises of itself: content/toolkit.yaml holds it for each principle, this for the whole.
describe('the toolkit itself', () => {
  it('holds as much as it was meant to', async () => {
    const { coverage } = JSON.parse((await runToolkit('check', '--coverage', '--json')).stdout) as { coverage: EditionCoverage }
    const of = (id: string) => coverage.resources.find((resource) => resource.id === id) ?? expect.fail(`There is no ${id}`)
    expect(coverage.frontWords).toBeGreaterThanOrEqual(600)
    expect(of('introduction').words).toBeGreaterThanOrEqual(6000)
    expect(of('principles').words).toBeGreaterThanOrEqual(8000)
    expect(of('roadmap').words).toBeGreaterThanOrEqual(6000)
    expect(of('technical-reference').words).toBeGreaterThanOrEqual(12_000)
    expect(of('readiness-assessment').questions).toBeGreaterThanOrEqual(60)
    expect(of('risk-assessment').questionTypes.matrix).toBeGreaterThanOrEqual(85)
    expect(of('workbook').exercises).toBeGreaterThanOrEqual(30)
    expect(of('technical-reference').figures).toBeGreaterThanOrEqual(20)
    expect(of('technical-reference').terms).toBeGreaterThanOrEqual(150)
  })
})
