import { execFileSync, spawnSync } from 'node:child_process'
import fs, { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest, ManifestFile } from '@ai-toolkit/model'
import { ownFolderName } from '@ai-toolkit/source'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyBundle } from './verify-bundle.ts'
import { type BundleFile, writeBundle } from './write-bundle.ts'
import { diagnoseWriteError } from './write-errors.ts'

/** A small disk of its own can be had by root on Linux, and not in every container. */
const mayMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function describeFiles(files: ManifestFile[]): Manifest {
  return { schemaVersion: 1, edition: '1.0.0', date: '2026-03-01', locales: ['en'], madeWith: {}, resources: [], files }
}

async function* failingAfter(file: BundleFile, error: Error): AsyncGenerator<BundleFile> {
  yield file
  throw error
}

describe('writeBundle', () => {
  it('writes files and lists them, sorted, with size and digest', async () => {
    const target = join(folder, 'out/1.0.0')
    const { value } = await writeBundle(
      target,
      [
        { path: 'b/x.txt', content: 'é' },
        { path: 'a.bin', content: new Uint8Array([1, 2]) },
      ],
      describeFiles,
    )
    expect(value?.files).toEqual([
      { path: 'a.bin', bytes: 2, digest: 'sha256:a12871fee210fb8619291eaea194581cbd2531e4b23759d225f6806923f63222' },
      { path: 'b/x.txt', bytes: 2, digest: 'sha256:4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c' },
    ])
    expect(await readFile(join(target, 'b/x.txt'), 'utf8')).toBe('é')
    expect(await readdir(join(folder, 'out'))).toEqual(['1.0.0'])
  })

  it('replaces an old bundle whole', async () => {
    const target = join(folder, '1.0.0')
    await writeBundle(target, [{ path: 'old.txt', content: 'old' }], describeFiles)
    await writeBundle(target, [{ path: 'new.txt', content: 'new' }], describeFiles)
    expect((await readdir(target)).sort()).toEqual(['manifest.json', 'new.txt'])
  })

  it('clears away what a build left that was killed, once there is a whole bundle', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid
    const [left, live] = [dead, process.pid].map((id) => `${ownFolderName('.1.0.0', id)}abcdef`)
    for (const name of [left, live]) await mkdir(join(folder, name ?? '', 'new'), { recursive: true })
    await expect(writeBundle(join(folder, '1.0.0'), failingAfter({ path: 'a', content: '' }, new Error('no')), describeFiles)).rejects.toThrow('no')
    expect((await readdir(folder)).sort()).toEqual([left, live].sort())
    await writeBundle(join(folder, '1.0.0'), [], describeFiles)
    expect((await readdir(folder)).sort()).toEqual([live, '1.0.0'])
  })

  it('leaves the old bundle, and nothing beside it, when the files fail half-way', async () => {
    const target = join(folder, '1.0.0')
    await writeBundle(target, [{ path: 'old.txt', content: 'old' }], describeFiles)
    const boom = new Error('half-way')
    await expect(writeBundle(target, failingAfter({ path: 'new.txt', content: 'new' }, boom), describeFiles)).rejects.toBe(boom)
    expect((await readdir(target)).sort()).toEqual(['manifest.json', 'old.txt'])
    expect(await readdir(folder)).toEqual(['1.0.0'])
  })

  it('says that the disk is full, and leaves the old bundle', async () => {
    const target = join(folder, '1.0.0')
    await writeBundle(target, [{ path: 'old.txt', content: 'old' }], describeFiles)
    const full = Object.assign(new Error('write'), { code: 'ENOSPC', path: '/somewhere/new.txt' })
    const { value, diagnostics } = await writeBundle(target, failingAfter({ path: 'new.txt', content: 'new' }, full), describeFiles)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'cannot-write', message: '/somewhere/new.txt cannot be written: the disk is full' }])
    expect((await readdir(target)).sort()).toEqual(['manifest.json', 'old.txt'])
  })

  it('says that one of many files cannot be written, and ends the others before it takes them away', async () => {
    const target = join(folder, '1.0.0')
    const many = Array.from({ length: 40 }, (_, index): BundleFile => ({ path: `${index}.txt`, content: 'x'.repeat(100_000) }))
    const twice = [...many.slice(0, 20), { path: '19.txt', content: 'again' }, ...many.slice(20)]
    const { value, diagnostics } = await writeBundle(target, twice, describeFiles)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'cannot-write', severity: 'error' }])
    expect(await readdir(folder)).toEqual([])
  })

  it('lets many write at the same time: one of them stands, whole, and nothing beside it', async () => {
    const target = join(folder, '1.0.0')
    const bundles = Array.from({ length: 12 }, (_, who) =>
      Array.from({ length: 20 }, (_, index): BundleFile => ({ path: `${index}.txt`, content: `of ${who}` })),
    )
    const written = await Promise.all(bundles.map((files) => writeBundle(target, files, describeFiles)))
    expect(written.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
    expect((await verifyBundle(target)).diagnostics).toEqual([])
    expect(await readdir(folder)).toEqual(['1.0.0'])
  })

  it.runIf(mayMount)('leaves the old bundle on a disk that is full', async () => {
    const disk = join(folder, 'disk')
    await mkdir(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
    try {
      const target = join(disk, '1.0.0')
      await writeBundle(target, [{ path: 'old.txt', content: 'old' }], describeFiles)
      const large = { path: 'large.bin', content: new Uint8Array(2 ** 20) }
      expect((await writeBundle(target, [large], describeFiles)).diagnostics).toMatchObject([{ code: 'cannot-write' }])
      expect((await verifyBundle(target)).diagnostics).toEqual([])
      expect(await readdir(disk)).toEqual(['1.0.0'])
    } finally {
      execFileSync('umount', [disk])
    }
  })

  it('says that a file stands in the way', async () => {
    await writeFile(join(folder, 'taken'), '')
    const { diagnostics } = await writeBundle(join(folder, 'taken/1.0.0'), [], describeFiles)
    expect(diagnostics[0]?.code).toBe('cannot-write')
  })

  it('never writes outside its folder', async () => {
    await expect(writeBundle(join(folder, '1.0.0'), [{ path: '../escaped.txt', content: '' }], describeFiles)).rejects.toThrow(
      'would leave its folder',
    )
    expect(await readdir(folder)).toEqual([])
  })
})

describe('diagnoseWriteError', () => {
  it('throws what is not the disk’s fault', () => {
    const place = { file: 'x', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
    expect(() => diagnoseWriteError(new TypeError('ours'), place)).toThrow('ours')
    expect(diagnoseWriteError(Object.assign(new Error(), { code: 'EROFS' }), place).message).toContain('read-only')
  })
})

it('the old bundle is kept aside where the disk takes neither the new one nor the old one back', async () => {
  const target = join(folder, 'out')
  await writeBundle(target, [{ path: 'a.txt', content: 'old' }], describeFiles)
  const { rename } = fs
  vi.spyOn(fs, 'rename').mockImplementation(async (from, to) => {
    if (to === target) throw Object.assign(new Error('input/output error'), { code: 'EIO' })
    return rename(from, to)
  })
  syncBuiltinESMExports()
  try {
    const { diagnostics } = await writeBundle(target, [{ path: 'a.txt', content: 'new' }], describeFiles)
    expect(diagnostics.map(({ code }) => code)).toEqual(['cannot-write'])
  } finally {
    vi.restoreAllMocks()
    syncBuiltinESMExports()
  }
  const [aside = ''] = await readdir(folder)
  expect(await readFile(join(folder, aside, 'old-1/a.txt'), 'utf8')).toBe('old')
})
