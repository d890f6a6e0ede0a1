import type { DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic, Digest, Place } from '@ai-toolkit/model'

/** Answers that are to stand in one report with others. */
export interface JoinedAnswers {
  /** As findings name it. */
  file: string
  answers: Answers
  /** Of the file's bytes. */
  digest: Digest
  /** The place of a value in the file. */
  placeAt: (path: DataPath) => Place
}

/** What keeps answers from being reported together: another questionnaire than that of the first, or the same file again. */
export function checkTogether(all: readonly JoinedAnswers[]): Diagnostic[] {
  const [first] = all
  const files = new Map<Digest, string>()
  return all.flatMap(({ file, answers, digest, placeAt }) => {
    const earlier = files.get(digest)
    if (earlier !== undefined) return [codes.answersTwice.at(placeAt([]), { first: earlier })]
    files.set(digest, file)
    const [found, wanted] = [answers.questionnaire, first?.answers.questionnaire ?? answers.questionnaire]
    return found === wanted ? [] : [codes.answersOtherQuestionnaire.at(placeAt(['questionnaire']), { found, wanted })]
  })
}

/** What keeps answers from being a subject's progress: the above, another subject than that of the first, or that there are fewer than two. */
export function checkProgress(all: readonly JoinedAnswers[]): Diagnostic[] {
  const [first, ...others] = all
  if (first === undefined) return []
  const strangers = others.filter(({ answers }) => !isSameSubject(answers.subject, first.answers.subject))
  return [
    ...(others.length === 0 ? [codes.progressTooFew.at(first.placeAt([]), {})] : []),
    ...checkTogether(all),
    ...strangers.map(({ answers, placeAt }) =>
      codes.progressOtherSubject.at(placeAt(['subject', 'name']), {
        found: describe(answers.subject),
        wanted: describe(first.answers.subject),
        first: first.file,
      }),
    ),
  ]
}

/** By name and, where both name one, by agency; how a name is spaced, and which of its letters are capitals, makes no other subject of it. */
function isSameSubject(a: Answers['subject'], b: Answers['subject']): boolean {
  const sameAgency = a.agency === undefined || b.agency === undefined || normal(a.agency) === normal(b.agency)
  return normal(a.name) === normal(b.name) && sameAgency
}

function normal(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

function describe({ name, agency }: Answers['subject']): string {
  return agency === undefined ? name : `${name} (${agency})`
}
