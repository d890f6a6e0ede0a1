import type { Data, DataPath } from '@ai-toolkit/data'
import { unitIdOf } from '@ai-toolkit/locale'
import type { Place } from '@ai-toolkit/model'

/** Where everything with a unit stands in a YAML file: a question, one of its options, a field of it. What is not there stands at its nearest part. */
export function findUnitPlaces(data: Data<object>): (unit: string) => Place {
  const paths = new Map([...walk(data.value, [])].map((path) => [unitIdOf(data.value, path), path]))
  return (unit) => {
    let at = unit
    while (!paths.has(at) && at.includes('.')) at = at.slice(0, at.lastIndexOf('.'))
    return data.placeAt(paths.get(at) ?? [])
  }
}

function* walk(value: unknown, path: DataPath): Generator<DataPath> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, Array.isArray(value) ? Number(key) : key])
}
