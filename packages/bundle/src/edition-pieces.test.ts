import type { Edition } from '@ai-toolkit/model'
import { canonicalJson, digestOfJson } from '@ai-toolkit/source'
import { expect, it } from 'vitest'
import { editionPieces } from './edition-pieces.ts'
import { makeManifest } from './make-manifest.ts'

const edition = {
  title: 'Wheels',
  label: undefined,
  resources: [
    { id: 'b', title: 'B', subtitle: undefined },
    { id: 'a', title: 'A' },
  ],
  edition: '1.0.0',
  anchors: { z: { title: 'Z' }, a: { title: 'A' } },
} as unknown as Edition

it('gives together what the whole would be written as', () => {
  expect([...editionPieces(edition, JSON.stringify)].join('')).toBe(JSON.stringify(edition))
  expect([...editionPieces(edition, canonicalJson, Object.keys(edition).sort())].join('')).toBe(canonicalJson(edition))
  expect([...editionPieces({ ...edition, resources: [] }, JSON.stringify)].join('')).toBe(JSON.stringify({ ...edition, resources: [] }))
})

it('gives a manifest the digest that the edition has as one text', () => {
  expect(makeManifest(edition, ['en'], {}, []).digest).toBe(digestOfJson(edition))
})
