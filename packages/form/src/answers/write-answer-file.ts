import type { Answer, Answers, Questionnaire } from '@ai-toolkit/model'

/**
 * Answers as the text of an answer file: JSON with two spaces, fields in the order of the schema, answers in the order of the questionnaire,
 * so that two files can be compared line by line. Answers to questions that are hidden stay: a changed mind brings them back. Retired
 * ones stay too: the way back to their edition does.
 */
export function writeAnswerFile(answers: Answers, { sections }: Questionnaire): string {
  const { schemaVersion, questionnaire, edition, digest, subject, respondents, date, retired } = answers
  const order = sections.flatMap(({ questions }) => questions.map(({ id }) => id))
  const given = order.filter((id) => Object.hasOwn(answers.answers, id)).map((id) => [id, orderFields(answers.answers[id] ?? {})])
  const head = { schemaVersion: schemaVersion ?? 1, questionnaire, edition, digest, subject, respondents, date }
  const gone = retired?.map(({ question, group, edition, to, answer, why }) => ({ question, group, edition, to, answer: orderFields(answer), why }))
  return `${JSON.stringify({ ...head, answers: Object.fromEntries(given), retired: gone?.length ? gone : undefined }, null, 2)}\n`
}

/** Undefined fields are left out by JSON. */
function orderFields({ value, notApplicable, note, evidence, measures, owner, review, assignedTo, toDiscuss }: Answer): object {
  return { value, notApplicable, note, evidence, measures, owner, review, assignedTo, toDiscuss }
}
