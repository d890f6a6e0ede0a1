import type { Reference, ReportReference } from '@ai-toolkit/model'
import type { ReportContext } from './report-context.ts'

/** Every place in the toolkit that the given texts point to, once each, sorted by reference. `texts` may be any value that holds trees. */
export function listReferences(context: ReportContext, texts: unknown): ReportReference[] {
  const found = new Set(findTargets(texts))
  return [...found].sort().map((to) => describeReference(context, to))
}

/** A place in the toolkit by its words; a reference that nothing answers to stands for itself. */
export function describeReference({ edition }: ReportContext, to: Reference): ReportReference {
  const anchor = Object.hasOwn(edition.anchors, to) ? edition.anchors[to] : undefined
  if (anchor === undefined) return { to, resource: to }
  const resource = edition.resources.find(({ id }) => id === anchor.resource)?.title ?? anchor.resource
  return { to, resource, ...(anchor.kind !== 'resource' && { part: anchor.title }) }
}

function* findTargets(value: unknown): Generator<Reference> {
  if (typeof value !== 'object' || value === null) return
  if ('to' in value && typeof value.to === 'string') yield value.to
  for (const item of Object.values(value)) yield* findTargets(item)
}
