import { expect, it, vi } from 'vitest'
import { type DocumentToPrint, printAll } from './press.ts'

function documentsOf(...paths: string[]): DocumentToPrint[] {
  return paths.map((path) => ({ path, make: vi.fn<DocumentToPrint['make']>() }))
}

it('an exception in one document is that of all, though others fail before their turn or under way', async () => {
  const unheard = vi.fn()
  process.on('unhandledRejection', unheard)
  const print = async () => {
    const printed: string[] = []
    const one = async ({ path }: DocumentToPrint) => {
      if (path !== 'a') throw new Error(`${path} has a fault`)
      // A print takes its time: the document beside it fails meanwhile.
      await new Promise((resolve) => setImmediate(resolve))
      return { value: { path, content: path }, diagnostics: [] }
    }
    for await (const { path } of printAll(one, documentsOf('a', 'b', 'c', 'd'), () => {})) printed.push(path)
    return printed
  }
  await expect(print()).rejects.toThrow('b has a fault')
  await new Promise((resolve) => setImmediate(resolve))
  process.off('unhandledRejection', unheard)
  expect(unheard).not.toHaveBeenCalled()
})
