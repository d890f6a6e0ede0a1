import type { Edition } from '@ai-toolkit/model'
import type { Setting } from '../tree/setting.ts'
import { principleReference } from './anchors.ts'

/** A link as templates see it; without href where this output cannot lead there. */
export interface LinkView {
  title: string
  href: string | undefined
}

/** Links to references, with titles that name the resource where they cannot be followed. */
export function linkViews(references: readonly string[], { follow, say }: Pick<Setting, 'follow' | 'say'>): LinkView[] {
  return references.map((reference) => {
    const { title, href, elsewhere } = follow(reference)
    const named = href === undefined && elsewhere !== undefined ? say('see.in', { title, resource: elsewhere }) : title
    return { title: named, href }
  })
}

/** Links to principles; their names alone are enough, as everybody knows where the principles are. */
export function principleViews(ids: readonly string[] | undefined, edition: Edition, { follow }: Pick<Setting, 'follow'>): LinkView[] {
  return (ids ?? []).map((id) => {
    const { title, href } = follow(principleReference(edition, id))
    return { title, href }
  })
}
