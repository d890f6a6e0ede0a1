import type { Labelled, MeasureProgress, ReportModel, SectionProgress, SectionScore, SectionScores, SectionsProgress } from '@ai-toolkit/model'
import { betterOf, findRule } from '../name-bands.ts'
import type { Stages } from './read-stages.ts'
import { changeOf, turnOf } from './turn.ts'

/** Every measure of the whole that the latest questionnaire has, at each stage. */
export function compareMeasures({ all, last }: Stages): MeasureProgress[] {
  return last.model.measures.map(({ id, label, decimals, target }) => {
    const rule = findRule(last.context, id)
    const better = rule && betterOf(rule)
    const values = all.map(({ model }) => model.measures.find((measure) => measure.id === id)?.value ?? null)
    const change = changeOf(values)
    return {
      measure: { id, label },
      ...(better && { better }),
      ...(decimals !== undefined && { decimals }),
      ...(target !== undefined && { target }),
      values,
      change,
      turn: turnOf(change, better),
    }
  })
}

/** Every measure of sections that the latest questionnaire has, at each stage. */
export function compareSections(stages: Stages): SectionsProgress[] {
  return stages.last.model.sectionScores.map(({ scores, ...table }) => ({
    measure: table.measure,
    ...(table.better && { better: table.better }),
    ...(table.decimals !== undefined && { decimals: table.decimals }),
    bands: table.bands,
    rows: scores.map((score) => compareSection(score, table, stages)),
  }))
}

function compareSection(
  { section, minimum, maximum, target }: SectionScore,
  { measure, better }: Omit<SectionScores, 'scores'>,
  { all }: Stages,
): SectionProgress {
  const scores = all.map(({ model }) => findScore(model, measure.id, section.id))
  const values = scores.map((score) => score?.value ?? null)
  const change = changeOf(values)
  return {
    section,
    values,
    bands: scores.map((score): Labelled | null => score?.band ?? null),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(target !== undefined && { target }),
    change,
    turn: turnOf(change, better),
  }
}

function findScore({ sectionScores }: ReportModel, measure: string, section: string): SectionScore | undefined {
  return sectionScores.find((table) => table.measure.id === measure)?.scores.find((score) => score.section.id === section)
}
