import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestProgram, gatherKnownProgram, type KnownProgram, readKnownProgram } from './known-program.ts'

let root = ''
let packages = ''
let known: KnownProgram
/** Whoever is given these believed what was known. */
const believed = { whole: 'as it was known', printing: 'as it was known' }

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'known-program-'))
  packages = join(root, 'packages')
  await mkdir(join(packages, 'html/src'), { recursive: true })
  await mkdir(join(packages, 'pdf/src'), { recursive: true })
  for (const name of ['html/src/page.ts', 'html/src/page.test.ts', 'html/README.md', 'pdf/src/print.ts']) await write(name, 'one')
  await write('../pnpm-lock.yaml', 'one')
  const { marks } = await gatherKnownProgram(new Set(), packages)
  known = { marks, digests: believed }
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Each time with a time of its own, however coarse the file system's clock is. */
let written = 1_000_000
async function write(name: string, text: string): Promise<void> {
  await writeFile(join(packages, name), text)
  written += 1
  await utimes(join(packages, name), written, written)
}

it('is believed as long as nothing is touched', async () => {
  expect(await digestProgram(known, packages)).toBe(believed)
})

it('is believed where only what is no part of it changes', async () => {
  await write('html/src/page.test.ts', 'another')
  await write('html/src/new.test.ts', 'new')
  await write('html/README.md', 'another')
  expect(await digestProgram(known, packages)).toBe(believed)
})

describe('is found out again where', () => {
  it.each<[string, () => Promise<void>]>([
    ['a file has another size', () => write('html/src/page.ts', 'another')],
    ['a file has other bytes of the same number', () => write('html/src/page.ts', 'two')],
    ['a file is new', () => write('html/src/new.ts', 'new')],
    ['a file is new in a new folder', () => mkdir(join(packages, 'new')).then(() => write('new/new.ts', 'new'))],
    ['a file is gone', () => rm(join(packages, 'html/src/page.ts'))],
    ['one is gone and one is new', () => rm(join(packages, 'html/src/page.ts')).then(() => write('html/src/other.ts', 'one'))],
    ['another version of something is installed', () => write('../pnpm-lock.yaml', 'two')],
    ['versions are not known any more', () => rm(join(root, 'pnpm-lock.yaml'))],
  ])('%s', async (_, change) => {
    const before = await digestProgram(undefined, packages)
    await change()
    const now = await digestProgram(known, packages)
    expect(now).toEqual(await digestProgram(undefined, packages))
    expect(now.whole).not.toBe(before.whole)
  })
})

it('tells what prints from the whole', async () => {
  const before = await digestProgram(undefined, packages)
  await write('html/src/page.ts', 'two')
  const now = await digestProgram(undefined, packages)
  expect([now.whole === before.whole, now.printing === before.printing]).toEqual([false, true])
  await write('pdf/src/print.ts', 'two')
  expect((await digestProgram(undefined, packages)).printing).not.toBe(now.printing)
})

it('leaves to the start what is compared there', async () => {
  const { marks } = await gatherKnownProgram(new Set([join(packages, 'html/src/page.ts')]), packages)
  await write('html/src/page.ts', 'two')
  expect(await digestProgram({ marks, digests: believed }, packages)).toBe(believed)
})

it('nothing is known to the sources', async () => {
  expect(await readKnownProgram()).toBeUndefined()
})
