import type { EditionResource, Question } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'

/** Draws the id of a question (`q_`), an option (`o_`) or a recommendation (`r_`): one that means nothing and was never given before. */
export type DrawId = (prefix: string) => string

/**
 * Ids follow from what they are for: the same call gives the same file.
 * @param seed what they are for
 * @param usedIds what they must not be
 */
export function openDraw(seed: string, usedIds: Iterable<string>): DrawId {
  const used = new Set(usedIds)
  return (prefix) => {
    const id = drawId(seed, prefix, used)
    used.add(id)
    return id
  }
}

/** The ids of the questions and options of a resource. */
export function idsIn({ questionnaire }: EditionResource): string[] {
  return (questionnaire?.sections ?? []).flatMap(({ questions }) => questions.flatMap(idsOf))
}

function idsOf({ id, options = [], questions = [] }: Question): string[] {
  return [id, ...options.map((option) => option.id), ...questions.flatMap(idsOf)]
}

/** No vowels, which make words, and none of the signs that are taken for others. */
const signs = '23456789bcdfghjkmnpqrstvwxz'

/** The first of a series of ids that is free. */
function drawId(seed: string, prefix: string, used: ReadonlySet<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const digest = digestOf(`${seed} ${attempt}`).slice('sha256:'.length)
    const drawn = Array.from({ length: 4 }, (_, index) => signs[Number.parseInt(digest.slice(index * 4, index * 4 + 4), 16) % signs.length])
    const id = `${prefix}${drawn.join('')}`
    if (!used.has(id)) return id
  }
}
