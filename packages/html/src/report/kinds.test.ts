import { describeLocale } from '@ai-toolkit/locale'
import type { MigrationReport, NamedReason, PortfolioModel, ProgressModel, ReportModel } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { headingDepths, tagsOf, textOf } from '../../test-fixture/read-html.ts'
import { breachesOf } from './fixture/page-laws.ts'
import { sampleMigration } from './fixture/sample-migration.ts'
import { reportLook, sampleModel, samplePortfolioModel, sampleProgressModel } from './fixture/sample-report.ts'
import { renderMigration } from './render-migration.ts'
import type { RenderedReport } from './render-pages.ts'
import { renderPortfolio } from './render-portfolio.ts'
import { renderProgress } from './render-progress.ts'
import { renderReport } from './render-report.ts'

const look = reportLook()
const assets = { brandFiles: new Map<string, Uint8Array>() }
const arabic = { locale: 'ar', language: describeLocale('ar') }

function single(kind: 'summary' | 'action-plan', model: ReportModel): () => RenderedReport {
  return () => renderReport(model, look, { ...assets, kind })
}

function progress(model: ProgressModel): () => RenderedReport {
  return () => renderProgress(model, look, assets)
}

function portfolio(model: PortfolioModel): () => RenderedReport {
  return () => renderPortfolio(model, look, assets)
}

/** A portfolio of many, none of which has a level. */
function undecided({ verdict: _verdict, ...model }: PortfolioModel): PortfolioModel {
  const units = Array.from(
    { length: 30 },
    (_, index) => model.units.map((unit) => ({ ...unit, number: index + 1, value: null, band: null }))[0] ?? [],
  )
  return { ...model, units: units.flat(), counts: [{ band: null, units: units.flat().map(({ number }) => number) }], sections: [], advice: [] }
}

/** A progress report of whose result nothing is known, and in which nothing changed. */
function emptied({ verdict: _verdict, explanation: _explanation, ...model }: ProgressModel): ProgressModel {
  const turnover = { added: [], removed: [], nowAsked: [], noLongerAsked: [] }
  return {
    ...model,
    sections: [],
    measures: [],
    ratings: [],
    answers: [],
    questions: turnover,
    recommendations: { settled: [], arisen: [], remaining: [] },
  }
}

function migration(model: MigrationReport): () => RenderedReport {
  return () => renderMigration(model, look, assets)
}

function unmoved({ account, ...model }: MigrationReport): MigrationReport {
  const { verdict: _verdict, ...rest } = account
  const empty = { carried: [], retired: [], toReview: [], toAnswer: [], newlyAsked: [], measures: [], levels: [], recommendations: [] }
  return { ...model, account: { ...rest, ...empty, coverage: { before: 1, after: 1 } } }
}

const reports: [string, () => RenderedReport][] = [
  ['summary of readiness', single('summary', sampleModel('readiness'))],
  ['summary of risks', single('summary', sampleModel('risks'))],
  ['summary in Arabic', single('summary', { ...sampleModel('risks'), ...arabic })],
  ['action plan of readiness', single('action-plan', sampleModel('readiness'))],
  ['action plan of risks', single('action-plan', sampleModel('risks'))],
  ['action plan in Arabic', single('action-plan', { ...sampleModel('risks'), ...arabic })],
  ['action plan with nothing to do', single('action-plan', { ...sampleModel('readiness'), actions: [] })],
  ['progress of readiness', progress(sampleProgressModel('readiness'))],
  ['progress of risks', progress(sampleProgressModel('risks'))],
  ['progress in Arabic', progress({ ...sampleProgressModel('risks'), ...arabic })],
  ['portfolio of organizations', portfolio(samplePortfolioModel('readiness'))],
  ['portfolio of systems', portfolio(samplePortfolioModel('risks'))],
  ['portfolio in Arabic', portfolio({ ...samplePortfolioModel('risks'), ...arabic })],
  ['portfolio without results', portfolio(undecided(samplePortfolioModel('readiness')))],
  ['migration', migration(sampleMigration())],
  ['migration in Arabic', migration({ ...sampleMigration(), ...arabic })],
  ['migration in which nothing moved', migration(unmoved(sampleMigration()))],
  ['progress without any', progress(emptied(sampleProgressModel('readiness')))],
]

describe.each(reports)('%s', (_, render) => {
  const { page, print } = render()

  it('keeps the laws of every page', () => {
    expect(breachesOf(page)).toEqual([])
    expect(breachesOf(print.html)).toEqual([])
  })

  it('has an outline of all its headings', () => {
    expect(print.outline.map(({ depth }) => depth)).toEqual(headingDepths(print.html))
  })

  it('is the same each time', () => {
    expect(render()).toEqual({ page, print })
  })
})

describe('an executive summary', () => {
  const text = textOf(single('summary', sampleModel('risks'))().page)

  it('says what was assessed, the verdict, what drove it, and who must do what by when', () => {
    for (const expected of ['Overall risk', 'Level 3 of 4. The lowest level is the best.', 'Decide in writing', 'Deputy Chief', 'Before deployment'])
      expect(text).toContain(expected)
  })

  it('leaves a line where nobody is named', () => {
    expect(textOf(single('summary', sampleModel('readiness'))().page)).toContain('to be filled in')
  })
})

describe('an action plan', () => {
  const { page } = single('action-plan', sampleModel('risks'))()

  it('groups what the answers say by who answers for it', () => {
    const owners = new Set(sampleModel('risks').actions.flatMap(({ kind, owners: named }) => (kind === 'measure' ? named : [])))
    for (const owner of owners) expect(page).toMatch(new RegExp(`<h3 id="plan.owner.\\d+"><bdi>${owner}</bdi>`))
  })

  it('has every action, by its number', () => {
    const numbers = [...page.matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, number]) => Number(number))
    expect([...numbers].sort((a, b) => a - b)).toEqual(sampleModel('risks').actions.map(({ number }) => number))
  })
})

describe('a progress report', () => {
  const model = sampleProgressModel('readiness')
  const text = textOf(progress(model)().page)

  it('says first what became of the result', () => {
    expect(text).toContain('The same level as on 18 May 2025. Overall score has risen by 0.2 to 2.6, which is better.')
  })

  it('says plainly where questionnaires differ, and only there', () => {
    const warning = 'scored by different versions of the questionnaire'
    expect(text).not.toContain(warning)
    expect(textOf(progress({ ...model, comparable: false })().page)).toContain(warning)
  })

  it('has a table of reasons that adds up', () => {
    const { page } = progress(model)()
    const table = /<table class="reasons">[\s\S]*?<\/table>/.exec(page)?.[0] ?? ''
    const numbers = [...table.matchAll(/<td class="end">([^<]+)<\/td>/g)].map(([, shown = '']) => Number(shown.replace('−', '-')))
    const total = numbers.pop()
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBeCloseTo(total ?? Number.NaN, 1)
  })

  it('shows of a matrix the rows that changed', () => {
    const risks = textOf(progress(sampleProgressModel('risks'))().page)
    expect(risks).toContain('High → Low')
  })
})

describe('a migration', () => {
  const { account, ...model } = sampleMigration()
  const retiredFor = (because: NamedReason): string => {
    const retired = account.retired.slice(0, 1).map((line) => ({ ...line, because: [because] }))
    return migration({ ...model, account: { ...account, retired } })().page
  }

  it('says why by the questions that readers know', () => {
    const questions = [{ id: 'q_two', number: '2.1', text: 'Which of these are kept?' }]
    const taken = { id: 'q_one', number: '1.4', text: 'Who is responsible?' }
    const page = textOf(retiredFor({ kind: 'merged', questions, taken }))
    expect(page).toMatch(
      /Several questions became one\.\s*2\.1 Which of these are kept\?\s*The answer taken over is that to this question of the old edition:\s*1\.4 Who is/,
    )
    expect(page).not.toContain('q_')
  })

  it('shows in what language an editor wrote', () => {
    const said = { kind: 'said' as const, questions: [], text: 'Nobody <b>read</b> it.' }
    expect(retiredFor(said)).toContain('<p>Nobody &lt;b&gt;read&lt;/b&gt; it.</p>')
    expect(retiredFor({ ...said, language: 'en' })).toContain('<p><span class="untranslated" lang="en" dir="auto">Nobody &lt;b&gt;')
  })
})

describe('a portfolio', () => {
  const model = samplePortfolioModel('readiness')
  const { page } = portfolio(model)()

  it('says first how many stand where it is worst', () => {
    expect(textOf(page)).toContain('1 of 3 at “Beginning”, the worst level that any has.')
  })

  it('has in its heat table every value with its level in words', () => {
    const cells = [...page.matchAll(/<td class="heat-cell tone-(\d)"><strong>([^<]+)<\/strong> <span>([^<]+)<\/span>/g)].map(([, , value, label]) => [
      value,
      label,
    ])
    const expected = model.units.flatMap(({ value, band, scores }) =>
      [{ value, band }, ...(scores[0] ?? [])].map((one) => [one.value?.toFixed(1), one.band?.label]),
    )
    expect(cells).toEqual(expected)
  })

  it('shows the worst one by one, and all in the register', () => {
    const many = portfolio(undecided(model))().page
    expect([...many.matchAll(/<article class="unit"/g)]).toHaveLength(20)
    expect(textOf(many)).toContain('The worst 20; all 30 stand in the register.')
  })
})

describe('hostile words in a joint report', () => {
  const hostile = `</style></script><script>alert(1)</script><img src=x onerror=alert(1)>\u202eEVIL\u0000 {{say "x"}} ${'w'.repeat(3000)}`
  const model = sampleProgressModel('readiness')
  const poisoned = { ...model, subject: { ...model.subject, name: hostile }, answers: model.answers.map((answer) => ({ ...answer, note: hostile })) }

  const many = samplePortfolioModel('readiness')
  const units = many.units.map((unit) => ({ ...unit, subject: { ...unit.subject, name: hostile, agency: hostile, reference: hostile } }))

  it.each([
    ['progress', progress(poisoned)],
    ['a portfolio', portfolio({ ...many, units })],
  ])('become no markup, no style and no template of %s', (_, render) => {
    const { page, print } = render()
    for (const html of [page, print.html]) {
      expect(tagsOf(html).filter(({ name, attributes }) => name === 'script' || name === 'img' || attributes.has('onerror'))).toEqual([])
      expect(html.match(/<\/style>/g)).toHaveLength(1)
    }
    expect(print.title.length).toBeLessThan(250)
  })
})
