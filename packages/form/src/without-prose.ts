import { walkSchema } from '@ai-toolkit/locale'
import type { Questionnaire } from '@ai-toolkit/model'

/** The questionnaire with every Markdown field empty: nothing that counts reads one. That there is one can still be seen. */
export function withoutProse(questionnaire: Questionnaire): Questionnaire {
  const copy = structuredClone(questionnaire)
  for (const { path, kind } of walkSchema(questionnaire, 'questionnaire.schema.json')) {
    const field = path.at(-1)
    if (kind === 'Prose' && field !== undefined) parentOf(copy, path)[field] = ''
  }
  return copy
}

function parentOf(value: unknown, path: readonly (string | number)[]): Record<string | number, unknown> {
  let parent = value as Record<string | number, unknown>
  for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>
  return parent
}
