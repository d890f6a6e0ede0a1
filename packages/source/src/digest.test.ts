import { expect, test } from 'vitest'
import { digestOf } from './index.ts'

test('gives the SHA-256 that other programs give', () => {
  // The two test vectors of FIPS 180-4 that fit on a line.
  expect(digestOf('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(digestOf('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('a text and its UTF-8 bytes have one digest', () => {
  expect(digestOf('naïve')).toBe(digestOf(new TextEncoder().encode('naïve')))
})
