/** In which order things can be worked out that need each other. */
export interface DependencyOrder {
  /** Every node, each behind all that it needs; those in circles come before what only reads them. */
  order: readonly string[]
  /** Each node that needs itself, with the shortest way back: `['a', 'b']` where a needs b and b needs a. */
  circles: ReadonlyMap<string, readonly string[]>
}

type Needs = ReadonlyMap<string, Iterable<string>>

/** Orders nodes by what each of them needs; needs that are no nodes are left aside. Nodes that do not wait for each other keep their order. */
export function orderByDependencies(needs: Needs): DependencyOrder {
  const stuck = new Set(peel(needs).stuck)
  const circles = new Map<string, string[]>()
  for (const node of stuck) {
    const circle = findCircle(node, needs, stuck)
    if (circle !== undefined) circles.set(node, circle)
  }
  const opened = new Map([...needs].map(([node, itsNeeds]) => [node, circles.has(node) ? [] : itsNeeds]))
  return { order: peel(opened).order, circles }
}

/** Takes away, again and again, the nodes that wait for nothing. What is stuck stands in a circle or behind one. */
function peel(needs: Needs): { order: string[]; stuck: string[] } {
  const waitingFor = new Map<string, number>()
  const dependents = new Map<string, string[]>()
  for (const [node, itsNeeds] of needs) {
    const known = [...new Set(itsNeeds)].filter((need) => needs.has(need))
    waitingFor.set(node, known.length)
    for (const need of known) addTo(dependents, need, node)
  }
  const order = [...needs.keys()].filter((node) => waitingFor.get(node) === 0)
  // The list grows while it is walked.
  for (const node of order) {
    for (const dependent of dependents.get(node) ?? []) {
      const left = (waitingFor.get(dependent) ?? 0) - 1
      waitingFor.set(dependent, left)
      if (left === 0) order.push(dependent)
    }
  }
  const done = new Set(order)
  return { order, stuck: [...needs.keys()].filter((node) => !done.has(node)) }
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** The shortest way from a node along its needs back to itself, breadth first. */
function findCircle(start: string, needs: Needs, within: ReadonlySet<string>): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const node of queue) {
    for (const need of needs.get(node) ?? []) {
      if (need === start) return wayBack(node, cameFrom)
      if (!within.has(need) || cameFrom.has(need)) continue
      cameFrom.set(need, node)
      queue.push(need)
    }
  }
  return undefined
}

function wayBack(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = []
  for (let node: string | undefined = end; node !== undefined; node = cameFrom.get(node)) way.unshift(node)
  return way
}
