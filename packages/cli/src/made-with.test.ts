import { version } from 'esbuild'
import { expect, it } from 'vitest'
import { madeWith } from './made-with.ts'

it('names the bundler by the version that it gives itself', async () => {
  expect((await madeWith()).bundler).toBe(`esbuild ${version}`)
})
