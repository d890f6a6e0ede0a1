import type { BandReached, EditionChange, Key, MigrationAccount, MoveCauses, MovedLevel, ReportCause } from '@ai-toolkit/model'
import type { MigrationInput, Side } from './account-migration.ts'

/** The results of both editions, as far as they moved, each with what moved it; and the result of the whole, moved or not. */
export function describeMoves(
  { results, changes }: MigrationInput,
  before: Side,
  after: Side,
): Pick<MigrationAccount, 'verdict' | 'coverage' | 'measures' | 'levels' | 'recommendations'> {
  const causes = causesIn(changes, before, after)
  const named = (of: Key | undefined): { of?: ReportCause } => (of === undefined ? {} : { of: nameUnit(of, before, after) })
  const verdict = verdictOf(before, after)
  const isVerdict = (level: Key, of: Key | undefined): boolean => of === undefined && level === after.context.questionnaire.verdict
  // That a question is new or gone is said of the question; its own results came and went with it.
  const isShared = ({ of, ...move }: { of?: Key; before?: unknown; after?: unknown }): boolean =>
    of === undefined || after.context.sections.has(of) || before.context.sections.has(of) || (move.before !== undefined && move.after !== undefined)
  const because = results.levels.find(({ level, of }) => isVerdict(level, of))?.because ?? []
  return {
    ...(verdict && { verdict: { ...verdict, because: causes(because) } }),
    coverage: results.coverage,
    measures: results.measures
      .filter(isShared)
      .map(({ measure: _id, of, because, ...move }) => ({ ...move, ...named(of), because: causes(because) })),
    levels: results.levels.filter(isShared).map(({ label, of, before, after, because }) => ({
      label,
      ...named(of),
      ...(before !== undefined && { before: labelOf(before) }),
      ...(after !== undefined && { after: labelOf(after) }),
      because: causes(because),
    })),
    recommendations: results.recommendations.map(({ title, kind, because }) => ({ title, kind, because: causes(because) })),
  }
}

function labelOf(band: BandReached): string | null {
  return band?.label ?? null
}

/** A section or question by its number and words, of the later edition where it has it. */
function nameUnit(id: Key, before: Side, after: Side): ReportCause {
  const section = after.context.sections.get(id) ?? before.context.sections.get(id)
  if (section !== undefined) return { kind: 'section', id, number: section.number, label: section.title }
  const question = after.context.questions.get(id)?.name ?? before.context.questions.get(id)?.name
  return { kind: 'question', id, ...(question && { number: question.number }), label: question?.text ?? id }
}

/** Causes in words: a question for whatever of it changed, everything else by its title. */
function causesIn(changes: readonly EditionChange[], before: Side, after: Side): (units: readonly string[]) => MoveCauses {
  const titles = new Map(changes.map(({ unit, title }) => [unit, title]))
  const describe = (unit: string): MoveCauses[number] => {
    const [list, id = ''] = unit.split('.')
    if (list !== 'questions' && list !== 'sections') return { label: titles.get(unit) || unit }
    const { number, label } = nameUnit(id, before, after)
    return { ...(number !== undefined && { number }), label }
  }
  return (units) => [...new Map(units.map((unit) => [JSON.stringify(describe(unit)), describe(unit)])).values()]
}

function verdictOf(before: Side, after: Side): Omit<MovedLevel, 'because'> | undefined {
  const [earlier, later] = [bandOf(before), bandOf(after)]
  const label = later?.label ?? earlier?.label
  if (label === undefined) return undefined
  return { label, ...(earlier && { before: earlier.band }), ...(later && { after: later.band }) }
}

function bandOf({ context: { questionnaire, rules }, assessment }: Side): { label: string; band: string | null } | undefined {
  const rule = rules.get(questionnaire.verdict ?? '')
  if (rule === undefined) return undefined
  const reached = assessment.levels.find(({ level, of }) => level === rule.id && of === undefined)?.band
  return { label: rule.label, band: rule.bands.find(({ id }) => id === reached)?.label ?? null }
}
