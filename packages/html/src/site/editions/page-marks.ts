import { countUp, type Setting } from '../../tree/setting.ts'
import { relativePath } from '../addresses.ts'
import type { Site } from '../site.ts'
import { CHANGES_PAGE } from './edition-links.ts'

/** What a page says of what is new or changed on it since the edition before. */
export interface PageMarks {
  /** The mark of the page itself; undefined where it is no other. */
  mark: { kind: string; text: string } | undefined
  /** The words beside the box that shows marks, and the page that says what changed; undefined where nothing on the page is marked. */
  since: { show: string; changes: string } | undefined
}

/** The marks of the page of a chapter or section. Make it after everything else on the page is drawn. */
export function pageMarks({ editions, say }: Site, setting: Setting, id: string, path: string): PageMarks {
  const mark = setting.since?.of(`#${id}`)
  if (mark !== undefined) countUp(setting.record.counts, 'since')
  const count = setting.record.counts.get('since') ?? 0
  const edition = editions?.since?.difference.from.edition
  const since =
    edition === undefined || count === 0 ? undefined : { show: say('since.show', { edition, count }), changes: relativePath(CHANGES_PAGE, path) }
  return { mark, since }
}
