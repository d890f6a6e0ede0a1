import { expect, test } from 'vitest'
import { srgbProfile } from './srgb-profile.ts'

const profile = srgbProfile()
const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, index) => 132 + index * 12).map((at) => ({
  name: profile.toString('latin1', at, at + 4),
  offset: profile.readUInt32BE(at + 4),
  size: profile.readUInt32BE(at + 8),
}))

test('says how long it is, and every tag lies inside it on a word', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length)
  expect(profile.toString('latin1', 36, 40)).toBe('acsp')
  expect(tags.map(({ name }) => name)).toEqual(['desc', 'cprt', 'wtpt', 'chad', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'])
  for (const { offset, size } of tags) {
    expect(offset % 4).toBe(0)
    expect(offset + size).toBeLessThanOrEqual(profile.length)
  }
})

test('its three primaries together are its white', () => {
  const column = (name: string) =>
    [0, 1, 2].map((row) => profile.readInt32BE((tags.find((tag) => tag.name === name)?.offset ?? 0) + 8 + row * 4) / 65_536)
  const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(column)
  for (const row of [0, 1, 2]) expect((red?.[row] ?? 0) + (green?.[row] ?? 0) + (blue?.[row] ?? 0)).toBeCloseTo(white?.[row] ?? 0, 3)
})
