import type { Migration } from '@ai-toolkit/model'

/** One entry of a migration, with the changes that it covers. */
export interface MigrationRule {
  verb: Exclude<keyof Migration, 'questionnaire' | 'from' | 'to'>
  /** Where it stands in the file. */
  path: readonly (string | number)[]
  /** Units of changes: `*` stands for one step, `**` at the end for everything under it too. */
  units: readonly string[]
}

/** Every entry of a migration that covers changes. A default covers none: a new question asks for no rule. */
export function listRules(migration: Migration): MigrationRule[] {
  const { keep = [], reword = [], move = [], split = [], merge = [], replace = [], coveredBy = [], drop = [], map = [], rescale = [] } = migration
  const all = <T>(verb: MigrationRule['verb'], rules: readonly T[], unitsOf: (rule: T) => string[]): MigrationRule[] =>
    rules.map((rule, index) => ({ verb, path: [verb, index], units: unitsOf(rule) }))
  return [
    ...all('keep', keep, (unit) => [`${unit}.**`]),
    ...all('reword', reword, (unit) => [`${unit}.**`]),
    // That a question moved says nothing of its words: they have rules of their own.
    ...all('move', move, ({ to }) => [`questions.${to}`]),
    ...all('split', split, ({ from, to }) => [from, ...to].map((id) => `questions.${id}.**`)),
    ...all('merge', merge, ({ from, to }) => [...from, to].map((id) => `questions.${id}.**`)),
    ...all('replace', replace, ({ question }) => [`questions.${question}.**`]),
    ...all('coveredBy', coveredBy, ({ question }) => [`questions.${question}.**`]),
    ...all('drop', drop, ({ unit }) => [`${unit}.**`]),
    ...all('map', map, ({ question, scale, choices }) => [
      ...Object.keys(choices).flatMap((id) => (question === undefined ? [`scales.${scale}.points.${id}`] : [`questions.${question}.options.${id}`])),
      ...(question === undefined ? [] : [`questions.${question}.type`, `questions.${question}.scale`]),
    ]),
    ...all('rescale', rescale, ({ question, scale }) =>
      question === undefined
        ? [`scales.${scale}.points.*.value`]
        : ['weight', 'options.*.points', 'unit', 'minimum', 'maximum', 'integer'].map((field) => `questions.${question}.${field}`),
    ),
  ]
}

/** Whether a rule covers a change at a unit. */
export function covers({ units }: MigrationRule, unit: string): boolean {
  return units.some((pattern) => matches(pattern.split('.'), unit.split('.')))
}

function matches([first, ...pattern]: readonly string[], [step, ...unit]: readonly string[]): boolean {
  if (first === '**') return true
  if (first === undefined || step === undefined) return first === step
  return (first === '*' || first === step) && matches(pattern, unit)
}
