/**
 * What a compiler remembers from one run to the next, for whoever compiles again and again while a person writes. It changes no result:
 * everything that is remembered is a pure function of its inputs, and is made anew where one of these is another.
 */
export interface Memory {
  /**
   * What `make` gave for these inputs the last time, if it was asked the same under this name; otherwise what it gives now.
   * @param inputs everything that `make` depends on; compared by identity, texts and numbers by value
   */
  recall: <T>(name: string, inputs: readonly unknown[], make: () => T) => T
}

/** For whoever compiles once: nothing is remembered. */
export const noMemory: Memory = { recall: (_name, _inputs, make) => make() }

/** A memory that holds the last result of each name: as much as one run needs, however long it is used. */
export function openMemory(): Memory {
  const last = new Map<string, { inputs: readonly unknown[]; result: unknown }>()
  return {
    recall: <T>(name: string, inputs: readonly unknown[], make: () => T): T => {
      const known = last.get(name)
      // A name stands for one function, so what it gave before has the type of what it gives now.
      if (known !== undefined && areSame(known.inputs, inputs)) return known.result as T
      const result = make()
      last.set(name, { inputs, result })
      return result
    },
  }
}

/** The same memory, for whoever counts what is made and not recalled: what shows without a clock that a thing is done twice. */
export function watchMemory(memory: Memory, onMade: (name: string, result: unknown) => void): Memory {
  return {
    recall: (name, inputs, make) =>
      memory.recall(name, inputs, () => {
        const result = make()
        onMade(name, result)
        return result
      }),
  }
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((value, index) => Object.is(value, others[index]))
}
