import type { EditionDifference } from '@ai-toolkit/model'
import type { OutputFile } from '../../output-file.ts'
import { type FrameView, frameView } from '../page-frame.ts'
import { pageFile, type Site } from '../site.ts'
import { type ChangedPartView, CLASS_WORDS, changedParts } from './changes-view.ts'
import { CHANGES_PAGE, editionTitle } from './edition-links.ts'
import { type ResultMovesView, resultMoves } from './result-moves.ts'
import type { ChangesSince } from './site-editions.ts'

/** The page that says what changed since the edition before. */
export interface ChangesPageView {
  frame: FrameView
  title: string
  /** From which edition to which. */
  lead: string
  /** What it asks of who has answered a questionnaire; undefined where answers stand as they are. */
  answers: string | undefined
  /** What the classes of changes mean, those that there are. */
  classes: { title: string; help: string }[]
  parts: ChangedPartView[]
  results: ResultMovesView[]
  /** Whether the results tell something although none moved. */
  hasResults: boolean
}

/** The change page; none in the first edition. */
export function changesPage(site: Site): OutputFile[] {
  const { editions, say } = site
  const since = editions?.since
  if (editions === undefined || since === undefined) return []
  const title = say('changes.title')
  const [from = '', to = ''] = editions.editions.slice(editions.own - 1).map((one) => editionTitle(site, one))
  const lead = say('changes.lead', { from, to })
  const results = resultMoves(site, since.difference)
  return [
    pageFile(site, CHANGES_PAGE, 'site/changes', {
      frame: frameView(site, { path: CHANGES_PAGE, kind: 'changes', title, description: lead }),
      title,
      lead,
      answers: touchesAnswers(since.difference) ? say('changes.answers', { edition: since.difference.from.edition }) : undefined,
      classes: classesOf(site, since),
      parts: changedParts(site, editions, since),
      results: results.filter(({ moves }) => moves.length > 0),
      hasResults: results.length > 0,
    }),
  ]
}

function classesOf({ say }: Site, { difference }: ChangesSince): ChangesPageView['classes'] {
  const there = new Set(difference.parts.flatMap(({ changes }) => changes.map((change) => change.class)))
  return Object.entries(CLASS_WORDS).flatMap(([name, { title, help }]) =>
    [...there].some((one) => one === name) ? [{ title: say(title), help: say(help) }] : [],
  )
}

/** Whether answers to a questionnaire mean, give or miss something that they did not. */
function touchesAnswers({ parts }: EditionDifference): boolean {
  const grave = new Set(['breaking', 'scoring', 'meaning'])
  const asked = new Set([
    'section',
    'question',
    'option',
    'scale',
    'point',
    'step',
    'row',
    'column',
    'measure',
    'level',
    'band',
    'override',
    'table',
    'questionnaire',
    'subject',
  ])
  return parts.some(({ changes }) => changes.some((change) => grave.has(change.class) && asked.has(change.item)))
}
