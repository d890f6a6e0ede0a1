import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wholeFile } from '@ai-toolkit/diagnostics'
import { afterAll, describe, expect, it } from 'vitest'
import { blake2b256 } from './blake2b-256.ts'
import { checkSignature } from './check-signature.ts'
import { makeKey, type PublicKey, type SecretKey } from './key.ts'
import { publicLine, readKeyFile, readPublicKey, unlockKey, writeKeyFile, writePublicKey } from './key-file.ts'
import { signBytes } from './sign-bytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-test-'))
afterAll(() => rmSync(folder, { recursive: true }))

const place = wholeFile('our.key')
const report = new TextEncoder().encode('%PDF-1.7 a report\n')
const key = makeKey()
const signature = signBytes(report, key, 'file:report.pdf')

/** minisign with these arguments, in a folder of its own; `input` is typed. What it says, or throws. */
function minisign(args: string[], input = ''): string {
  return execFileSync('minisign', args, { cwd: folder, input, encoding: 'utf8', stdio: 'pipe' })
}

function hasMinisign(): boolean {
  try {
    minisign(['-v'])
    return true
  } catch {
    return false
  }
}

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content)
}

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

function whyNot(bytes: Uint8Array, signed: string, by: PublicKey = key): string {
  return checkSignature(bytes, signed, by, place)
    .diagnostics.map(({ message }) => message)
    .join()
}

async function unlock(file: string, password = ''): Promise<SecretKey> {
  const { value } = readKeyFile(file, place)
  if (value === undefined) throw new Error('no key')
  const { value: unlocked, diagnostics } = await unlockKey(value, password, place)
  if (unlocked === undefined) throw new Error(diagnostics[0]?.code)
  return unlocked
}

describe('a signature', () => {
  it('holds for the bytes that were signed, with its comment, and is the same each time', () => {
    expect(checkSignature(report, signature, key, place)).toMatchObject({ value: { comment: 'file:report.pdf' }, diagnostics: [] })
    expect(signBytes(report, key, 'file:report.pdf')).toBe(signature)
  })

  it.each([
    ['of another file', new Uint8Array([...report, 1]), signature, 'the file is not the one that was signed'],
    ['with another comment', report, signature.replace('file:report', 'file:replaced'), 'its comment was changed'],
    ['of nothing', report, '', 'no signature that minisign writes'],
    ['of another algorithm', report, signature.replace('\nRU', '\nRV'), 'no signature that minisign writes'],
    ['with more behind it', report, `${signature}untrusted comment: x\n`, 'no signature that minisign writes'],
  ])('%s does not hold', (_, bytes, signed, why) => {
    expect(whyNot(bytes, signed)).toContain(why)
  })

  it('by another key does not hold', () => {
    expect(whyNot(report, signature, makeKey())).toContain('and the key given is')
    expect(whyNot(report, signature, { ...makeKey(), id: key.id })).toContain('not the one that was signed')
  })
})

describe('key files', () => {
  it('are read back, with a password and without', async () => {
    expect(signBytes(report, await unlock(await writeKeyFile(key, undefined)), 'file:report.pdf')).toBe(signature)
    const locked = await writeKeyFile(key, 'correct horse')
    expect(signBytes(report, await unlock(locked, 'correct horse'), 'file:report.pdf')).toBe(signature)
    await expect(unlock(locked, 'wrong horse')).rejects.toThrow('key-password')
    expect(locked).not.toContain(Buffer.from(key.seed).toString('base64').slice(0, 20))
  })

  it('of public keys are read whole, or as one line', () => {
    for (const written of [writePublicKey(key), publicLine(key)]) {
      const { value } = readPublicKey(written, place)
      expect(value && publicLine(value)).toBe(publicLine(key))
    }
  })

  it.each([
    ['', 'no key'],
    ['untrusted comment: x\nAAAA\n', 'no key'],
    [`x\n${Buffer.alloc(158).toString('base64')}\n`, 'no key'],
  ])('are refused where they are none (%#)', async (file, why) => {
    await expect(unlock(file)).rejects.toThrow(why)
    expect(readPublicKey(file, place).diagnostics).toMatchObject([{ code: 'key-unreadable' }])
  })

  it('that ask for more memory than there may be are refused', async () => {
    const bytes = Buffer.from((await writeKeyFile(key, 'x')).split('\n')[1] ?? '', 'base64')
    bytes.writeBigUInt64LE(2n ** 60n, 38)
    bytes.writeBigUInt64LE(2n ** 60n, 46)
    await expect(unlock(`x\n${bytes.toString('base64')}\n`, 'x')).rejects.toThrow('key-unreadable')
  })
})

describe.skipIf(!hasMinisign())('minisign (needs minisign)', () => {
  it('checks what we sign, with a public key that we write', () => {
    put('report.pdf', report)
    put('report.pdf.minisig', signature)
    put('our.pub', writePublicKey(key))
    expect(minisign(['-V', '-p', 'our.pub', '-m', 'report.pdf'])).toContain('Trusted comment: file:report.pdf')
    put('report.pdf', new Uint8Array([...report, 1]))
    expect(() => minisign(['-V', '-p', 'our.pub', '-m', 'report.pdf'])).toThrow('Signature verification failed')
  })

  it('signs with a secret key that we write, locked and not', async () => {
    put('file', report)
    put('plain.key', await writeKeyFile(key, undefined))
    put('locked.key', await writeKeyFile(key, 'correct horse'))
    for (const [name, input] of [
      ['plain.key', ''],
      ['locked.key', 'correct horse\n'],
    ] as const) {
      minisign(['-S', '-s', name, '-m', 'file', '-t', 'from minisign'], input)
      expect(checkSignature(report, text('file.minisig'), key, place).value).toMatchObject({ comment: 'from minisign' })
    }
  })

  it('makes keys that we sign with, and signatures of the older kind that we check', async () => {
    put('file', report)
    minisign(['-G', '-W', '-p', 'theirs.pub', '-s', 'theirs.key'])
    const theirs = await unlock(text('theirs.key'))
    put('file.minisig', signBytes(report, theirs, 'ours'))
    expect(minisign(['-V', '-p', 'theirs.pub', '-m', 'file'])).toContain('Trusted comment: ours')
    minisign(['-S', '-l', '-s', 'theirs.key', '-m', 'file', '-t', 'older'])
    expect(checkSignature(report, text('file.minisig'), theirs, place).value).toMatchObject({ comment: 'older' })
  })

  it('locks keys with a password that we unlock', async () => {
    minisign(['-G', '-p', 'secret.pub', '-s', 'secret.key'], 'pass\npass\n')
    const unlocked = await unlock(text('secret.key'), 'pass')
    expect(readPublicKey(text('secret.pub'), place).value).toMatchObject({ id: unlocked.id, point: unlocked.point })
  }, 60_000)
})

it('BLAKE2b with 256 bits is that of RFC 7693', () => {
  // What Python's hashlib gives, which is the reference implementation.
  expect(Buffer.from(blake2b256(Buffer.from('abc'))).toString('hex')).toBe('bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319')
  expect(Buffer.from(blake2b256(Buffer.alloc(74, 7))).toString('hex')).toBe('3fc51115ac3c1ce598d4d1cfe23c009af54fab89ed2023c66948701088e910e2')
})
