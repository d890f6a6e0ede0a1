/** The first 64 bits of the fractions of the square roots of the first eight primes (RFC 7693, 2.6). */
const start = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
]

/** The order in which each round takes the words of the message (RFC 7693, 2.7), as hexadecimal digits. */
const orders = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
  '0123456789abcdef',
  'ea489fd61c02b753',
]

/** Which four words of the state are mixed together: first its columns, then its diagonals (RFC 7693, 3.2). */
const mixed = ['048c', '159d', '26ae', '37bf', '05af', '16bc', '278d', '349e']

/**
 * BLAKE2b with 256 bits (RFC 7693) of at most 128 bytes, without a key. Node knows the one with 512 bits only, and no part of that is this one.
 * Secret keys of minisign carry it as their checksum.
 */
export function blake2b256(message: Uint8Array): Uint8Array {
  if (message.length > 128) throw new Error('More than one block is not needed')
  const block = Buffer.alloc(128)
  block.set(message)
  const words = Array.from({ length: 16 }, (_, index) => block.readBigUInt64LE(index * 8))
  // The first word tells the length of the digest (32) and that there is no key (RFC 7693, 2.5).
  const initial = start.map((word, index) => (index === 0 ? word ^ 0x01010020n : word))
  const state = [...initial, ...start]
  state[12] = at(state, 12) ^ BigInt(message.length)
  state[14] = at(state, 14) ^ all
  for (const order of orders) for (const [turn, places] of mixed.entries()) mix(state, places, words, order.slice(turn * 2, turn * 2 + 2))
  const digest = Buffer.alloc(32)
  for (let index = 0; index < 4; index += 1) digest.writeBigUInt64LE(at(initial, index) ^ at(state, index) ^ at(state, index + 8), index * 8)
  return new Uint8Array(digest)
}

const all = 2n ** 64n - 1n

/** `places` and `order` are hexadecimal digits: four places in the state, two words of the message (RFC 7693, 3.1). */
function mix(state: bigint[], places: string, words: readonly bigint[], order: string): void {
  const [a, b, c, d] = digits(places)
  const [first, second] = digits(order).map((index) => at(words, index))
  for (const [word, turn, other] of [
    [first, 32n, 24n],
    [second, 16n, 63n],
  ] as const) {
    state[a] = (at(state, a) + at(state, b) + (word ?? 0n)) & all
    state[d] = rotate(at(state, d) ^ at(state, a), turn)
    state[c] = (at(state, c) + at(state, d)) & all
    state[b] = rotate(at(state, b) ^ at(state, c), other)
  }
}

function digits(text: string): [number, number, number, number] {
  return [...text].map((digit) => Number.parseInt(digit, 16)) as [number, number, number, number]
}

function rotate(word: bigint, by: bigint): bigint {
  return ((word >> by) | (word << (64n - by))) & all
}

function at(words: readonly bigint[], index: number): bigint {
  return words[index] ?? 0n
}
