import type { DataPath } from '@ai-toolkit/data'

/**
 * The id of a unit of text in a YAML file: the path to it, with the ids of list items in place of their positions, and without
 * what stands before the last `questions`, so that a question keeps its units when it moves to another section.
 */
export function unitIdOf(root: unknown, path: DataPath): string {
  const steps: string[] = []
  let value = root
  for (const step of path) {
    value = (value as Record<string | number, unknown> | undefined)?.[step]
    steps.push(typeof step === 'number' ? (itemId(value) ?? String(step)) : step)
  }
  const questions = steps.lastIndexOf('questions')
  return steps.slice(Math.max(questions, 0)).join('.')
}

/** A step of a scale question is named by the point it describes; everything else that is listed has an id. */
function itemId(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined
  const { id, point } = item as { id?: unknown; point?: unknown }
  return typeof id === 'string' ? id : typeof point === 'string' ? point : undefined
}
