import type { Edition, Questionnaire } from '@ai-toolkit/model'
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
  return { compiled: compileOnce(resource.questionnaire), digest: resource.questionnaireDigest ?? '' }
}

/** Many files are answers to one questionnaire, each checked and then scored by it; to compile it takes longer than both. */
const known = new WeakMap<Questionnaire, CompiledQuestionnaire>()

function compileOnce(questionnaire: Questionnaire): CompiledQuestionnaire {
  const compiled = known.get(questionnaire) ?? compileQuestionnaire(questionnaire)
  known.set(questionnaire, compiled)
  return compiled
}
