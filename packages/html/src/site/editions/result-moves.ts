import type { BandReached, EditionDifference, ResultDifference } from '@ai-toolkit/model'
import type { Site } from '../site.ts'
import type { PageLink } from '../site-views.ts'
import { changeId } from './changes-view.ts'

/** What became of the results of one answer file. */
export interface ResultMovesView {
  id: string
  /** What was answered about, and when. */
  title: string
  moves: ResultMoveView[]
}

/** A result that moved. */
export interface ResultMoveView {
  title: string
  before: string
  after: string
  /** The changes that moved it, on the same page. */
  because: PageLink[]
}

/** What the changes do to the results of answers, as the same answers are scored in both editions. */
export function resultMoves(site: Site, { results = [], parts }: EditionDifference): ResultMovesView[] {
  return results.map((result, index) => ({
    id: `_result.${index + 1}`,
    title: result.subject,
    moves: movesOf(site, result).map(({ because, ...move }) => ({ ...move, because: linksTo(because, result.questionnaire, parts) })),
  }))
}

type Move = Omit<ResultMoveView, 'because'> & { because: readonly string[] }

function movesOf(site: Site, { coverage, measures, levels, recommendations }: ResultDifference): Move[] {
  const { say } = site
  const share = (value: number): string => say('moves.share', { share: Math.floor(value * 100) / 100 })
  const covered: Move = { title: say('moves.answered'), before: share(coverage.before), after: share(coverage.after), because: [] }
  const given = { gained: ['moves.not-recommended', 'moves.recommended'], lost: ['moves.recommended', 'moves.not-recommended'] } as const
  return [
    ...(coverage.before === coverage.after ? [] : [covered]),
    ...levels.map(({ label, of, before, after, because }) => ({
      title: titleOf(site, label, of),
      before: band(site, before),
      after: band(site, after),
      because,
    })),
    ...measures.map(({ label, of, before, after, because }) => ({
      title: titleOf(site, label, of),
      before: number(site, before),
      after: number(site, after),
      because,
    })),
    ...recommendations.map(({ title, kind, because }) => ({ title, before: say(given[kind][0]), after: say(given[kind][1]), because })),
  ]
}

/** What a measure is for is a section or a question; it is named by its title. */
function titleOf({ edition, say }: Site, label: string, of: string | undefined): string {
  if (of === undefined) return label
  const place = Object.values(edition.anchors).find(({ id, kind }) => id === of && (kind === 'section' || kind === 'question'))
  return say('moves.of', { label, of: place?.title ?? of })
}

function number({ say }: Site, value: number | null | undefined): string {
  if (value === undefined) return say('change.none')
  return value === null ? say('moves.undetermined') : say('moves.number', { value })
}

function band({ say }: Site, reached: BandReached | undefined): string {
  if (reached === undefined) return say('change.none')
  return reached === null ? say('moves.undetermined') : reached.label
}

/** Changes by their units: each unit is named once, however many changes it has. */
function linksTo(units: readonly string[], questionnaire: string, parts: EditionDifference['parts']): PageLink[] {
  const part = parts.find(({ resource }) => resource === questionnaire)
  return units.flatMap((unit) => {
    const index = part?.changes.findIndex((change) => change.unit === unit) ?? -1
    const change = part?.changes[index]
    return part === undefined || change === undefined ? [] : [{ title: change.title, href: `#${changeId(part, index)}` }]
  })
}
