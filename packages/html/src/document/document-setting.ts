import type { Anchor, Edition, EditionResource } from '@ai-toolkit/model'
import { anchorOf, targetOf } from '../content/anchors.ts'
import { editionSetting } from '../content/edition-setting.ts'
import { dataUri } from '../content/figures.ts'
import { insertsOf } from '../content/inserts.ts'
import type { Setting } from '../tree/setting.ts'
import type { Say } from '../words/say.ts'

/** The setting for a whole printed resource. References inside it are links; those to other resources, which are other files, are words. */
export function documentSetting(edition: Edition, resource: EditionResource, say: Say): Setting {
  return printSetting(edition, resource, say, ({ resource: home, id }) => (home === resource.id && id !== undefined ? `#${id}` : undefined))
}

/** The setting for a resource as a part of the whole toolkit in print: every reference is a link. `addressOf` says where a place is. */
export function printSetting(edition: Edition, resource: EditionResource, say: Say, addressOf: (place: Anchor) => string | undefined): Setting {
  return editionSetting(edition, resource, {
    medium: 'print',
    say,
    terms: 'index',
    figureSource: dataUri,
    inserts: insertsOf(edition),
    follow: (reference) => {
      const anchor = anchorOf(edition, reference)
      const target = targetOf(edition, anchor, resource.id)
      const href = addressOf(anchor)
      return href === undefined ? target : { ...target, href }
    },
  })
}
