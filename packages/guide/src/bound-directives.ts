import { directive } from 'micromark-extension-directive'

type Extension = ReturnType<typeof directive>
type Construct = Exclude<NonNullable<Extension['flow']>[number], readonly unknown[] | undefined>

/** Every level is parsed again by the level around it, so time grows with the depth; boxes in boxes are refused later anyway. */
export const BOX_LEVELS = 4

const COLON = ':'.charCodeAt(0)

/**
 * The directive syntax with a bound on boxes inside boxes. What is deeper stays plain text, and `tooDeep` holds where a colon
 * begins a line there, be it that of a box or of something else. Made anew for each text.
 */
export function boundDirectives(): { syntax: Extension; tooDeep: Set<number> } {
  const { text, flow } = directive()
  const constructs = [flow?.[COLON] ?? []].flat()
  const tooDeep = new Set<number>()
  // Where each box of the outer levels begins and ends: the outer ones are through before the inner ones are begun.
  const boxes = new Map<number, number>()
  const [container, ...others] = constructs
  if (container === undefined) throw new Error('The directive syntax has no container.')
  return { syntax: { ...(text && { text }), flow: { [COLON]: [boundContainer(container, boxes, tooDeep), ...others] } }, tooDeep }
}

function boundContainer(container: Construct, boxes: Map<number, number>, tooDeep: Set<number>): Construct {
  return {
    ...container,
    tokenize(effects, ok, nok) {
      const start = this.now().offset
      if (countAround(start, boxes) >= BOX_LEVELS) {
        tooDeep.add(start)
        return nok
      }
      const close: typeof ok = (code) => {
        boxes.set(start, this.now().offset)
        return ok(code)
      }
      return container.tokenize.call(this, effects, close, nok)
    },
  }
}

function countAround(offset: number, boxes: Map<number, number>): number {
  let count = 0
  for (const [start, end] of boxes) if (start < offset && offset < end) count += 1
  return count
}
