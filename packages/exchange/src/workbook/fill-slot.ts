import type { DataPath } from '@ai-toolkit/data'
import type { Answers } from '@ai-toolkit/model'
import type { CellContent } from '@ai-toolkit/sheets'
import { UNNAMED } from '../skeleton/write-answers-skeleton.ts'
import { type ChoiceLists, YES_LIST } from './choice-lists.ts'
import type { Slot } from './slots.ts'
import { writeTextList } from './text-list.ts'

/** What stands in the cell of a slot; undefined where nothing was said. The answers must be in order. */
export function fillSlot({ path, input }: Slot, answers: Answers, lists: ChoiceLists): CellContent | undefined {
  const value = valueAt(answers, path)
  switch (input.kind) {
    case 'choice':
      return value === undefined ? undefined : wordsOf(String(value), input.list, lists)
    case 'mark':
      return isMarked(input.value, path, value, answers) ? wordsOf(YES_LIST, YES_LIST, lists) : undefined
    case 'texts':
      return Array.isArray(value) && value.length > 0 ? writeTextList(value.map(String)) : undefined
    case 'day':
      return value === undefined ? undefined : { day: String(value) }
    default:
      // What stands for a name that is still missing is an empty cell here.
      return typeof value === 'number' || (typeof value === 'string' && value !== UNNAMED) ? value : undefined
  }
}

/** Of several choices, one is marked where the list of the chosen ones has it. */
function isMarked(mark: string | true | object, path: DataPath, value: unknown, answers: Answers): boolean {
  if (typeof mark !== 'string') return mark === true ? value === true : value !== undefined
  const chosen = valueAt(answers, path.slice(0, -1))
  return Array.isArray(chosen) && chosen.includes(mark)
}

function wordsOf(id: string, list: string, lists: ChoiceLists): string {
  return lists.get(list)?.find((choice) => choice.id === id)?.words ?? id
}

function valueAt(root: unknown, path: DataPath): unknown {
  return path.reduce<unknown>((part, step) => {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined
    return (part as Record<string | number, unknown>)[step]
  }, root)
}
