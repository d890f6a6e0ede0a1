import { mkdtemp, readFile, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Manifest, ManifestFile } from '@ai-toolkit/model'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyBundle } from './verify-bundle.ts'
import { writeBundle } from './write-bundle.ts'

const folder = await mkdtemp(join(tmpdir(), 'verify-'))
const bundle = join(folder, '1.0.0')
const page = join(bundle, 'en/page.html')
const text = '<p>A page that was published.</p>'
afterAll(() => rm(folder, { recursive: true, force: true }))

function describeFiles(files: ManifestFile[]): Manifest {
  return { schemaVersion: 1, edition: '1.0.0', date: '2026-03-01', locales: ['en'], madeWith: {}, resources: [], files }
}

beforeEach(async () => {
  await writeBundle(
    bundle,
    [
      { path: 'en/page.html', content: text },
      { path: 'en/other.html', content: 'other' },
    ],
    describeFiles,
  )
})

async function codesFound(): Promise<string[]> {
  return (await verifyBundle(bundle)).diagnostics.map(({ code, place }) => `${code} ${place.file.slice(bundle.length + 1)}`)
}

describe('verifyBundle', () => {
  it('finds nothing in a bundle as it was written', async () => {
    expect(await codesFound()).toEqual([])
    expect(await verifyBundle(`${bundle}/`)).toMatchObject({ diagnostics: [] })
  })

  it('takes a manifest that is written in another way, and finds a field twice in it', async () => {
    const manifest = join(bundle, 'manifest.json')
    const own = await readFile(manifest, 'utf8')
    await writeFile(manifest, JSON.stringify(JSON.parse(own)))
    expect(await verifyBundle(bundle)).toMatchObject({ value: JSON.parse(own), diagnostics: [] })
    await writeFile(manifest, own.replace('{', '{ "edition": "9.9.9",'))
    const twice = await verifyBundle(bundle)
    expect(twice.value).toBeUndefined()
    expect(twice.diagnostics.map(({ place }) => place.file)).toEqual([manifest])
  })

  it('finds any changed byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }), async (position, flip) => {
        const bytes = Buffer.from(text)
        bytes.writeUInt8((bytes[position] ?? 0) ^ flip, position)
        await writeFile(page, bytes)
        expect(await codesFound()).toEqual(['bundle-altered-file en/page.html'])
      }),
      { numRuns: 50 },
    )
  })

  it('names missing, added and replaced files together', async () => {
    await unlink(page)
    await symlink('/etc/hostname', page)
    await unlink(join(bundle, 'en/other.html'))
    await writeFile(join(bundle, 'en/added.html'), '')
    expect(await codesFound()).toEqual([
      'bundle-missing-file en/other.html',
      'bundle-altered-file en/page.html',
      'bundle-unlisted-file en/added.html',
    ])
  })

  it('refuses a manifest that was edited into nonsense, or to name files outside', async () => {
    const manifest = JSON.parse(await readFile(join(bundle, 'manifest.json'), 'utf8'))
    manifest.files[0].path = '../../etc/passwd'
    await writeFile(join(bundle, 'manifest.json'), JSON.stringify(manifest))
    const { value, diagnostics } = await verifyBundle(bundle)
    expect(value).toBeUndefined()
    expect(diagnostics.length).toBeGreaterThan(0)
    await writeFile(join(bundle, 'manifest.json'), '{ "schemaVersion": 1,')
    expect((await verifyBundle(bundle)).diagnostics.length).toBeGreaterThan(0)
  })

  it('says that there is no manifest', async () => {
    expect((await verifyBundle(folder)).diagnostics).toMatchObject([{ code: 'missing-file' }])
  })
})
