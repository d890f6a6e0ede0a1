import type { Edition } from '@ai-toolkit/model'
import { type CompiledQuestionnaire, compileQuestionnaire } from '@ai-toolkit/questionnaire'

/** A questionnaire ready to check and score answers with. */
export interface FoundQuestionnaire {
  compiled: CompiledQuestionnaire
  /** What answer files name. */
  digest: string
}

/** The questionnaire of an edition with this id; undefined where it has none. */
export function findQuestionnaire({ resources }: Edition, id: unknown): FoundQuestionnaire | undefined {
  const resource = resources.find(({ questionnaire }) => questionnaire !== undefined && questionnaire.id === id)
  if (resource?.questionnaire === undefined) return undefined
  return { compiled: compileQuestionnaire(resource.questionnaire), digest: resource.questionnaireDigest ?? '' }
}
