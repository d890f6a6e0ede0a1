import type { Answer, Answers, AnswerValue, GroupEntry, Key, Redaction } from '@ai-toolkit/model'

/**
 * The answers without what must not travel, at every depth: `notes` are the notes to answers, `evidence` what is named as evidence,
 * `respondents` who answered, and to whom a question was assigned. What was answered stays, and so does who owns a measure: a plan is made of
 * it. The digest of what is left is another.
 */
export function redactAnswers(answers: Answers, redacted: readonly Redaction[]): Answers {
  if (redacted.length === 0) return answers
  const { respondents, retired, ...same } = answers
  const gone = new Set(redacted)
  return {
    ...same,
    ...(respondents !== undefined && !redacted.includes('respondents') && { respondents }),
    answers: redactEach(answers.answers, gone),
    ...(retired !== undefined && { retired: retired.map((one) => ({ ...one, answer: redactAnswer(one.answer, gone) })) }),
  }
}

function redactEach(answers: Answers['answers'], redacted: ReadonlySet<Redaction>): Answers['answers'] {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]): [Key, Answer] => [id, redactAnswer(answer, redacted)]))
}

function redactAnswer(answer: Answer, redacted: ReadonlySet<Redaction>): Answer {
  const { note, evidence, assignedTo, value, ...same } = answer
  return {
    ...same,
    ...(value !== undefined && { value: redactValue(value, redacted) }),
    ...(note !== undefined && !redacted.has('notes') && { note }),
    ...(evidence !== undefined && !redacted.has('evidence') && { evidence }),
    ...(assignedTo !== undefined && !redacted.has('respondents') && { assignedTo }),
  }
}

/** The entries of a group hold answers of their own. */
function redactValue(value: AnswerValue, redacted: ReadonlySet<Redaction>): AnswerValue {
  if (!Array.isArray(value)) return value
  const entries = value.filter((entry): entry is GroupEntry => typeof entry === 'object')
  return entries.length === 0 ? value : entries.map(({ id, answers }) => ({ id, answers: redactEach(answers, redacted) }))
}
