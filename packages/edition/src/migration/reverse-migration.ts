import type { MapRule, Migration } from '@ai-toolkit/model'

/** A verb of a migration that has no way back, with the index of its rule. */
export interface NoWayBack {
  verb: 'split' | 'merge' | 'map'
  index: number
}

/** What in a migration has no way back: what it split or merged, and choices that go on as one. Undefined where all of it has. */
export function findNoWayBack({ split = [], merge = [], map = [] }: Migration): NoWayBack | undefined {
  if (split.length > 0) return { verb: 'split', index: 0 }
  if (merge.length > 0) return { verb: 'merge', index: 0 }
  const index = map.findIndex((rule) => reverseMap(rule) === undefined)
  return index < 0 ? undefined : { verb: 'map', index }
}

/**
 * The migration back, or undefined where `findNoWayBack` says why there is none. What was dropped, replaced or covered needs no rule: the answer
 * file still has it under `retired`, and it is given back. Of what the later edition added it says nothing; `reverseStep` does.
 */
export function reverseMigration(migration: Migration): Migration | undefined {
  if (findNoWayBack(migration) !== undefined) return undefined
  const { questionnaire, from, to, keep = [], reword = [], move = [], replace = [], map = [], rescale = [] } = migration
  const maps = map.map(reverseMap)
  const oldIds = new Map(move.map((rule) => [rule.to, rule.from]))
  const named = (id: string): string => oldIds.get(id) ?? id
  return {
    questionnaire,
    from: to,
    to: from,
    keep: keep.map((unit) => renameIn(unit, named)),
    reword: reword.map((unit) => renameIn(unit, named)),
    move: move.map((rule) => ({ from: rule.to, to: rule.from })),
    // Under one id stood two questions: neither takes the other's answer.
    replace: replace.filter(({ question, by }) => by.includes(question)).map(({ question }) => ({ question, by: [question] })),
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
