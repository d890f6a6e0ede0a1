import { expect, it } from 'vitest'
import { encodeText } from './encode-text.ts'

it('gives the UTF-8 bytes of a text of any length', () => {
  const texts = ['', 'a', 'é', '漢字', '🚲', 'half a pair \ud83d', '漢'.repeat(500_000), '漢'.repeat(500_001)]
  for (const text of texts) expect(Buffer.compare(encodeText(text), Buffer.from(text, 'utf8'))).toBe(0)
})
