import type { MapRule, Migration } from '@ai-toolkit/model'

/**
 * The migration back, or undefined where the way there lost or joined something: it split, merged, replaced or dropped, or let two choices go
 * on as one. What the later edition added has no way back; answers to it are refused where they meet a change without a rule.
 */
export function reverseMigration(migration: Migration): Migration | undefined {
  const { questionnaire, from, to, keep = [], reword = [], move = [], map = [], rescale = [] } = migration
  if ((['split', 'merge', 'replace', 'coveredBy', 'drop'] as const).some((verb) => (migration[verb] ?? []).length > 0)) return undefined
  const maps = map.map(reverseMap)
  if (maps.some((rule) => rule === undefined)) return undefined
  const oldIds = new Map(move.map((rule) => [rule.to, rule.from]))
  const named = (id: string): string => oldIds.get(id) ?? id
  return {
    questionnaire,
    from: to,
    to: from,
    keep: keep.map((unit) => renameIn(unit, named)),
    reword: reword.map((unit) => renameIn(unit, named)),
    move: move.map((rule) => ({ from: rule.to, to: rule.from })),
    map: maps.flatMap((rule) => (rule === undefined ? [] : [{ ...rule, ...(rule.question !== undefined && { question: named(rule.question) }) }])),
    rescale: rescale.map(({ question, factor, ...rule }) => ({
      ...rule,
      ...(question !== undefined && { question: named(question) }),
      ...(factor !== undefined && { factor: 1 / factor }),
    })),
  }
}

/** Undefined where two choices become one: nobody could tell which it was. */
function reverseMap(rule: MapRule): MapRule | undefined {
  const choices = Object.entries(rule.choices)
  const back = new Map(choices.map(([before, after]) => [after, before]))
  return back.size < choices.length ? undefined : { ...rule, choices: Object.fromEntries(back) }
}

/** A unit of a question under the id that it had. */
function renameIn(unit: string, named: (id: string) => string): string {
  const [list = '', id = '', ...rest] = unit.split('.')
  return list === 'questions' ? [list, named(id), ...rest].join('.') : unit
}
