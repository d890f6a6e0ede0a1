import type { Erratum } from '@ai-toolkit/model'
import { proseOf } from '../content/prose.ts'
import { bodyOf, overviewOf, resourceNotices, type TextView, toolkitNotices } from '../content/texts.ts'
import type { Setting } from '../tree/setting.ts'
import type { DocumentContext, Part } from './part.ts'

/** What stands before the contents: the notices, the overview that every resource begins with, and what this edition corrected in it. */
export function frontParts({ edition, resource, setting }: DocumentContext): Part[] {
  const { say } = setting
  const corrections = (edition.errata ?? []).filter((one) => one.edition === edition.edition && (one.resource ?? resource.id) === resource.id)
  return [
    {
      id: '_notices',
      title: say('notices'),
      listed: 'title',
      template: 'document/texts',
      draw: () => ({ texts: recordTexts([...toolkitNotices(edition, setting), ...resourceNotices(resource, setting)], setting) }),
    },
    {
      id: '_overview',
      title: say('overview'),
      listed: 'title',
      template: 'document/texts',
      draw: () => ({ texts: recordTexts(overviewOf(resource, setting), setting) }),
    },
    ...(corrections.length === 0 ? [] : [correctionsPart({ edition, setting }, corrections)]),
  ]
}

function correctionsPart({ edition, setting }: Pick<DocumentContext, 'edition' | 'setting'>, errata: readonly Erratum[]): Part {
  const { say } = setting
  const textOf = ({ id, edition: version }: Erratum): TextView => ({
    id: `_erratum.${id}`,
    title: say('corrections.of', { edition: version }),
    body: bodyOf(proseOf(edition.prose, `errata.${id}.note`), setting),
  })
  return {
    id: '_corrections',
    title: say('corrections'),
    listed: 'title',
    template: 'document/texts',
    draw: () => ({ texts: recordTexts(errata.map(textOf), setting) }),
  }
}

/** The texts; their titles are headings of the document. */
export function recordTexts(texts: TextView[], { record }: Setting): TextView[] {
  for (const { id, title } of texts) record.headings.push({ id, title, depth: 2 })
  return texts
}
