import { replaceLines, retitleAnchors } from '@ai-toolkit/locale'
import type { Edition } from '@ai-toolkit/model'
import { mark } from './marks.ts'

/** The edition with every line marked that is still in the source language; blocks say so by themselves. The same edition where nothing is. */
export function markUntranslated(edition: Edition): Edition {
  const { source } = edition
  if (source === undefined) return edition
  const resources = edition.resources.map((resource) =>
    replaceLines(resource, new Set(resource.translation?.untranslated), (text) => mark(text, source)),
  )
  const front = replaceLines(edition, new Set(edition.translation?.untranslated), (text) => mark(text, source))
  return { ...front, resources, anchors: retitleAnchors(edition.anchors, resources) }
}
