import type { ReportAction } from '@ai-toolkit/model'
import type { Markup } from '../../templates/fill-template.ts'
import { proseView, type ReportContext } from './report-context.ts'

/** The action plan: what is to be done, with what is known of who, when and how far. */
export interface PlanView {
  /** How many actions of each kind there are, and how far planned. */
  counts: PlanCount[]
  /** What the levels ask for. */
  required: ActionView[]
  /** Recommendations by priority; priorities without any are left out. */
  priorities: { id: string; title: string; actions: ActionView[] }[]
  /** What the answers say is or will be done, by who answers for it; what names nobody comes last. */
  owners: { id: string; name: string | undefined; actions: ActionView[] }[]
}

/** A line of the count. */
export interface PlanCount {
  label: string
  all: string
  planned: string
  partly: string
  open: string
}

/** One action. */
export interface ActionView {
  number: string
  title: string | undefined
  text: Markup | undefined
  /** Titles of sections, joined. */
  sections: string | undefined
  /** Numbers of the questions it is about, joined. */
  concerns: string | undefined
  concernCount: number
  /** The level that asks for it. */
  requiredBy: string | undefined
  /** Who must do it, as the level says. */
  responsible: string | undefined
  /** By when, as the level says. */
  due: string | undefined
  /** Whom the answers name. */
  owner: string | undefined
  review: string | undefined
  /** How far it is planned, in a word or two. */
  status: string
  /** Whether nothing is noted yet. */
  isOpen: boolean
  /** For what an answer says is done: the respondent's words. */
  measures: string | undefined
  /** For what an answer says is done: the levels of the question, such as before and after. */
  levels: string | undefined
}

const priorities = ['high', 'medium', 'low'] as const

/** The plan of a report. */
export function planView(context: ReportContext): PlanView {
  const { say } = context
  const { actions } = context.model
  const ofKind = (kind: ReportAction['kind']) => actions.filter((action) => action.kind === kind)
  const grouped = priorities.map((priority) => ({ priority, actions: ofKind('recommendation').filter((action) => action.priority === priority) }))
  return {
    counts: [
      countView(say('report.obligations'), ofKind('obligation'), context),
      ...grouped.map((group) => countView(say('report.plan-recommended', group), group.actions, context)),
      countView(say('report.plan-noted'), ofKind('measure'), context),
    ].flatMap((count) => count ?? []),
    required: ofKind('obligation').map((action) => actionView(action, context)),
    priorities: grouped.flatMap((group) => priorityView(group, context)),
    owners: ownerViews(ofKind('measure'), context),
  }
}

function countView(label: string, actions: readonly ReportAction[], { formats }: ReportContext): PlanCount | undefined {
  if (actions.length === 0) return undefined
  const count = (wanted: ReportAction['status']) => formats.number(actions.filter(({ status }) => status === wanted).length)
  return { label, all: formats.number(actions.length), planned: count('planned'), partly: count('partly'), open: count('open') }
}

function priorityView({ priority, actions }: { priority: string; actions: readonly ReportAction[] }, context: ReportContext): PlanView['priorities'] {
  if (actions.length === 0) return []
  return [
    {
      id: `plan.${priority}`,
      title: context.say('report.priority', { priority }),
      actions: actions.map((action) => actionView(action, context)),
    },
  ]
}

/** A measure is about one question, and so has at most one owner. Owners stand in the order in which they first appear. */
function ownerViews(measures: readonly ReportAction[], context: ReportContext): PlanView['owners'] {
  const groups = new Map<string | undefined, ReportAction[]>()
  for (const action of measures) groups.set(action.owners[0], [...(groups.get(action.owners[0]) ?? []), action])
  const unowned = groups.get(undefined)
  groups.delete(undefined)
  return [...groups, ...(unowned === undefined ? [] : [[undefined, unowned] as const])].map(([name, actions], index) => ({
    id: `plan.owner.${index + 1}`,
    name,
    actions: actions.map((action) => actionView(action, context)),
  }))
}

function actionView(action: ReportAction, context: ReportContext): ActionView {
  const { say, formats } = context
  const { number, title, text, sections, concerns, requiredBy, responsible, due, owners, review, status, measures } = action
  const joined = (texts: readonly string[]) => (texts.length === 0 ? undefined : texts.join(say('report.joiner')))
  const isMeasure = action.kind === 'measure'
  return {
    number: formats.number(number),
    title,
    text: proseView(text, context),
    sections: joined(sections.map((section) => section.title)),
    concerns: joined(concerns.map((question) => question.number)),
    concernCount: concerns.length,
    requiredBy: requiredBy && say('report.level-of', { rule: requiredBy.rule.label, band: requiredBy.band.label }),
    responsible,
    due,
    owner: joined(owners),
    review: review && formats.day(review),
    status: statusInWords(action, say),
    isOpen: status === 'open',
    measures: isMeasure ? measures[0]?.text : undefined,
    levels: isMeasure ? levelsOf(action, context) : undefined,
  }
}

/** How far an action is planned; of several questions, for how many of them. */
export function statusInWords({ status, concerns, measures }: ReportAction, say: ReportContext['say']): string {
  return say('report.plan-status', { status, planned: measures.length, count: concerns.length })
}

/** The levels of a rated question from the first rating to the latest. */
function levelsOf({ id }: ReportAction, { model, say, direction }: ReportContext): string | undefined {
  const rated = model.ratings.flatMap(({ questions }) => questions).find(({ question }) => question.id === id)
  const labels = (rated?.ratings ?? []).flatMap(({ band }) => band?.label ?? [])
  return labels.length === 0 ? undefined : labels.join(say('report.arrow', { direction }))
}
