import { overviewOf, resourceNotices, type TextView, toolkitNotices } from '../content/texts.ts'
import type { Setting } from '../tree/setting.ts'
import type { DocumentContext, Part } from './part.ts'

/** What stands before the contents: the notices, and the overview that every resource begins with. */
export function frontParts({ edition, resource, setting }: DocumentContext): Part[] {
  const { say } = setting
  return [
    {
      id: '_notices',
      title: say('notices'),
      listed: 'title',
      template: 'document/texts',
      draw: () => ({ texts: recorded([...toolkitNotices(edition, setting), ...resourceNotices(resource, setting)], setting) }),
    },
    {
      id: '_overview',
      title: say('overview'),
      listed: 'title',
      template: 'document/texts',
      draw: () => ({ texts: recorded(overviewOf(resource, setting), setting) }),
    },
  ]
}

/** Their titles are headings of the document. */
function recorded(texts: TextView[], { record }: Setting): TextView[] {
  for (const { id, title } of texts) record.headings.push({ id, title, depth: 2 })
  return texts
}
