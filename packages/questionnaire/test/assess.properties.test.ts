import { type Answer, type Answers, type Assessment, type Coverage, type Questionnaire, validators } from '@ai-toolkit/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../src/assess.ts'
import { addNumbers } from '../src/clean-number.ts'
import { compileQuestionnaire } from '../src/compile-questionnaire.ts'
import { arbitraryCase, arbitraryQuestionnaire, chooser, completeAnswers } from './arbitrary-questionnaire.ts'
import { answersOf, DIGEST } from './build-questionnaire.ts'

function run(questionnaire: Questionnaire, answers: Record<string, Answer>): Assessment {
  return assess(compileQuestionnaire(questionnaire), fileOf(answers), { edition: '1.0.0', digest: DIGEST })
}

function fileOf(answers: Record<string, Answer>): Answers {
  return { ...answersOf({}), answers }
}

function holds(property: (questionnaire: Questionnaire, answers: Record<string, Answer>) => void): void {
  fc.assert(
    fc.property(arbitraryCase, ([questionnaire, answers]) => property(questionnaire, answers)),
    { numRuns: 100 },
  )
}

describe('an assessment', () => {
  it('always fits its schema, and changes nothing it was made from', () => {
    holds((questionnaire, answers) => {
      const before = structuredClone({ questionnaire, answers })
      const assessment = run(questionnaire, answers)
      expect(validators.assessment(assessment), JSON.stringify(validators.assessment.errors)).toBe(true)
      expect({ questionnaire, answers }).toEqual(before)
    })
  })

  it('holds no number that is not clean', () => {
    holds((questionnaire, answers) => {
      for (const [number] of JSON.stringify(run(questionnaire, answers)).matchAll(/(?<=:)-?\d[\d.]*(?:e-?\d+)?/g)) {
        expect(number.replace(/^-?0?\.?0*|\.|e.*$/g, '').length, number).toBeLessThanOrEqual(12)
      }
    })
  })

  it('does not depend on the order of the answers in their file', () => {
    holds((questionnaire, answers) => {
      const reversed = Object.fromEntries(Object.entries(answers).reverse())
      expect(run(questionnaire, reversed)).toEqual(run(questionnaire, answers))
    })
  })

  it('is the same each time the compiled questionnaire is used', () => {
    holds((questionnaire, answers) => {
      const compiled = compileQuestionnaire(questionnaire)
      const again = () => assess(compiled, fileOf(answers), { edition: '1.0.0', digest: DIGEST })
      const first = again()
      assess(compiled, fileOf({}), { edition: '2.0.0', digest: DIGEST })
      expect(again()).toEqual(first)
    })
  })
})

describe('coverage', () => {
  it('adds up, and that of the whole is that of the sections together', () => {
    holds((questionnaire, answers) => {
      const { coverage, sections } = run(questionnaire, answers)
      for (const part of [coverage, ...sections.map((section) => section.coverage)]) {
        expect(part.total).toBe(part.counted + part.notApplicable + part.hidden + part.announced)
        expect(part.counted).toBe(part.answered + part.unanswered)
      }
      for (const name of ['total', 'counted', 'answered', 'unanswered', 'notApplicable', 'hidden', 'announced'] satisfies (keyof Coverage)[]) {
        expect(sections.reduce((sum, section) => sum + section.coverage[name], 0)).toBe(coverage[name])
      }
    })
  })
})

describe('what does not count', () => {
  it('changes nothing: any other answer to a hidden question gives the same assessment', () => {
    // What is hidden now may be asked when announced questions count.
    const runNow = (...given: Parameters<typeof run>) => ({ ...run(...given), outlook: undefined })
    holds((questionnaire, answers) => {
      const assessment = runNow(questionnaire, answers)
      const hidden = assessment.questions.filter(({ state }) => state === 'hidden').map(({ id }) => id)
      const emptied = Object.fromEntries(Object.entries(answers).filter(([id]) => !hidden.includes(id)))
      const filled = { ...answers, ...Object.fromEntries(hidden.map((id) => [id, { value: 'o_0' }])) }
      expect(runNow(questionnaire, emptied)).toEqual(assessment)
      expect(runNow(questionnaire, filled)).toEqual(assessment)
    })
  })

  it('changes nothing: answers to announced questions give the same results', () => {
    holds((questionnaire, answers) => {
      const announced = questionnaire.sections.flatMap(({ questions }) =>
        questions.filter((question) => question.announced === '2.0.0').map(({ id }) => id),
      )
      const emptied = Object.fromEntries(Object.entries(answers).filter(([id]) => !announced.includes(id)))
      expect(resultsOf(run(questionnaire, emptied))).toEqual(resultsOf(run(questionnaire, answers)))
    })
  })

  it('is as if it were not there: hidden, not applicable or left out, the others come out the same', () => {
    holds((questionnaire, answers) => {
      const free = withoutConditions(questionnaire)
      const last = free.sections[1]?.questions.at(-1)
      if (last === undefined || (free.sections[1]?.questions.length ?? 0) < 2) return
      const [{ id }, rest] = [last, { ...answers }]
      delete rest[id]
      const left = measuresWithout(id, run(replaceLast(free, []), rest))
      expect(measuresWithout(id, run(replaceLast(free, [{ ...last, when: 'false' }]), answers))).toEqual(left)
      const declined = { ...answers, [id]: { notApplicable: 'None' } }
      expect(measuresWithout(id, run(replaceLast(free, [{ ...last, notApplicable: true }]), declined))).toEqual(left)
    })
  })
})

function resultsOf({ coverage, measures, levels, recommendations }: Assessment): Partial<Assessment> {
  return { coverage, measures, levels, recommendations }
}

/** Nothing hides anything, and nothing reads the state of a question. */
function withoutConditions(questionnaire: Questionnaire): Questionnaire {
  const sections = questionnaire.sections.map(({ when, ...section }) => ({
    ...section,
    questions: section.questions.map(({ when: _, ...question }) => question),
  }))
  return { ...questionnaire, sections }
}

function replaceLast(questionnaire: Questionnaire, questions: Questionnaire['sections'][number]['questions']): Questionnaire {
  return {
    ...questionnaire,
    sections: questionnaire.sections.map((section, index) =>
      index === 1 ? { ...section, questions: [...section.questions.slice(0, -1), ...questions] } : section,
    ),
  }
}

function measuresWithout(id: string, { measures }: Assessment): Assessment['measures'] {
  return measures.filter(({ of }) => of !== id)
}

describe('measures', () => {
  it('are the sum of the shares of what went in', () => {
    holds((questionnaire, answers) => {
      for (const { measure, value, unrounded, contributions } of run(questionnaire, answers).measures) {
        if (value === null || !['sum', 'mean', 'section_mean', 'mean_of_means', 'own_sum'].includes(measure)) continue
        expect(addNumbers(contributions.map(({ share }) => share ?? Number.NaN)), measure).toBeCloseTo(unrounded ?? value, 8)
      }
    })
  })

  it('lie between their least and greatest value when everything is answered', () => {
    fc.assert(
      fc.property(arbitraryQuestionnaire, fc.array(fc.nat({ max: 999 }), { minLength: 40, maxLength: 40 }), (questionnaire, numbers) => {
        for (const { measure, value, minimum, maximum } of run(questionnaire, completeAnswers(questionnaire, chooser(numbers))).measures) {
          if (value === null || minimum === undefined || maximum === undefined) continue
          expect(value, measure).toBeGreaterThanOrEqual(minimum)
          expect(value, measure).toBeLessThanOrEqual(maximum)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('reach no more with assumed answers than with given ones', () => {
    holds((questionnaire, answers) => {
      for (const { measure, value, minimum, maximum, contributions } of run(questionnaire, answers).measures) {
        if (value === null || minimum === undefined || maximum === undefined || !contributions.some(({ assumed }) => assumed)) continue
        expect(value, measure).toBeGreaterThanOrEqual(minimum)
        expect(value, measure).toBeLessThanOrEqual(maximum)
      }
    })
  })
})
