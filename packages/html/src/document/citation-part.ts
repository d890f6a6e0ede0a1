import { citationOf } from '../content/citation.ts'
import { editionLine } from '../content/edition-line.ts'
import type { DocumentContext, Part } from './part.ts'

/** How to cite the resource, and by what this very document can be told from any other state of it. */
export function citationPart({ edition, resource, setting }: DocumentContext): Part {
  const { say } = setting
  return {
    id: '_citation',
    title: say('citation'),
    listed: 'title',
    template: 'document/citation',
    draw: () => ({
      citation: citationOf(edition, resource),
      facts: [
        { label: say('fact.toolkit'), value: edition.title },
        { label: say('fact.publisher'), value: edition.publisher },
        { label: say('fact.edition'), value: editionLine(edition, say) },
        { label: say('fact.version'), value: resource.version },
        { label: say('fact.digest'), value: resource.digest },
      ],
    }),
  }
}
