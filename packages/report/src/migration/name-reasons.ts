import type { MigrationEntry, NamedReason, NumberedQuestion } from '@ai-toolkit/model'
import type { Names } from './name-questions.ts'

/** What reasons are put into words with. */
export interface ReasonNames {
  /** Of the editions on the way, from the first to the last. */
  names: readonly Names[]
  /** What editors wrote in, where the account is in another language. */
  language: string | undefined
}

/** The reasons of an entry with their questions by number and text. A question that no edition knows is left out: its id says nothing to readers. */
export function nameReasons({ because = [], group }: MigrationEntry, { names, language }: ReasonNames): NamedReason[] {
  const latest = names.toReversed()
  return because.map(({ kind, questions, taken, text }): NamedReason => {
    const from = taken === undefined ? undefined : findName(taken, group, names)
    return {
      kind,
      questions: questions.flatMap((id) => findName(id, group, latest) ?? []),
      ...(from && { taken: from }),
      ...saidIn(text, language),
    }
  })
}

function findName(id: string, entry: string | undefined, names: readonly Names[]): NumberedQuestion | undefined {
  return names.find((one) => one.has(id))?.of(id, entry)
}

function saidIn(text: string | undefined, language: string | undefined): Pick<NamedReason, 'text' | 'language'> {
  if (text === undefined) return {}
  return { text, ...(language !== undefined && { language }) }
}
