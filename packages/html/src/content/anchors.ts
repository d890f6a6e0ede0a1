import type { Anchor, Edition } from '@ai-toolkit/model'
import type { Target } from '../tree/setting.ts'

/** The place that a reference names. The compiler checks every reference, so one that leads nowhere is a fault of ours. */
export function anchorOf(edition: Edition, reference: string): Anchor {
  const anchor = Object.hasOwn(edition.anchors, reference) ? edition.anchors[reference] : undefined
  if (anchor === undefined) throw new Error(`The edition has no place “${reference}”.`)
  return anchor
}

/** The words for a place, as read in the resource `here` (undefined: outside of all resources). */
export function targetOf(edition: Edition, anchor: Anchor, here: string | undefined): Target {
  if (anchor.resource === here || anchor.kind === 'resource') return { title: anchor.title }
  return { title: anchor.title, elsewhere: anchorOf(edition, anchor.resource).title }
}

/** The reference of a glossary term. */
export function termReference(edition: Edition, id: string): string {
  return `${edition.glossaryIn}#${id}`
}

/** The reference of a principle. */
export function principleReference(edition: Edition, id: string): string {
  return `${edition.principlesIn}#${id}`
}
