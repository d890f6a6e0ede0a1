import { parseAnyData } from '@ai-toolkit/data'
import type { SourceTree } from '@ai-toolkit/source'

/** The resource of each package of a content folder, by the name in its package.json. */
export function packagesOf(tree: SourceTree): ReadonlyMap<string, string> {
  const manifests = [...tree.values()].filter(({ path }) => /^[^/]+\/package\.json$/.test(path))
  return new Map(
    manifests.flatMap(({ path, text = '' }) => {
      const value = parseAnyData({ path, text }).value?.value
      const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
      return typeof name === 'string' ? [[name, path.slice(0, path.indexOf('/'))] as const] : []
    }),
  )
}
