import type { Answers, GroupEntry, Question, Questionnaire, QuestionResult } from '@ai-toolkit/model'
import { assess, type CompiledQuestionnaire, compileQuestionnaire } from '@ai-toolkit/questionnaire'

/**
 * The questions of one entry of a group as a questionnaire of their own: their conditions read nothing but the entry, so it decides what an
 * entry asks exactly as the whole would.
 */
export function compileEntries(group: Question, { id, title, subject, scales = [] }: Questionnaire): CompiledQuestionnaire {
  return compileQuestionnaire({ id, title, subject, scales, sections: [{ id: group.id, title: group.text, questions: group.questions ?? [] }] })
}

/** How each question of an entry stands. */
export function assessEntry(compiled: CompiledQuestionnaire, entry: GroupEntry, { answers: _all, ...about }: Answers): QuestionResult[] {
  return assess(compiled, { ...about, answers: entry.answers }, { edition: about.edition, digest: about.digest }).questions
}
