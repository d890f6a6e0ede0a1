import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codes } from '@ai-toolkit/diagnostics'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf, readSourceFile } from './index.ts'
import { diagnoseReadError } from './read-errors.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function read(name: string, content: string | Uint8Array) {
  await writeFile(join(folder, name), content)
  return readSourceFile(join(folder, name))
}

async function findingsOf(name: string) {
  const { value, diagnostics } = await readSourceFile(join(folder, name))
  return { value, codes: diagnostics.map(({ code }) => code), messages: diagnostics.map(({ message }) => message.replaceAll(`${folder}/`, '')) }
}

test('gives bytes, text and digest', async () => {
  const { value, diagnostics } = await read('a.md', 'Grüße\r\n')
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({ path: join(folder, 'a.md'), text: 'Grüße\r\n', digest: digestOf('Grüße\r\n') })
  expect(value?.bytes.length).toBe(9)
})

test('takes the byte order mark from the text and leaves it in the bytes', async () => {
  const { value } = await read('a.yaml', '\ufefftitle: x')
  expect(value?.text).toBe('title: x')
  expect(value?.digest).toBe(digestOf('\ufefftitle: x'))
})

test('gives no text for other kinds of file', async () => {
  const { value, diagnostics } = await read('a.png', new Uint8Array([0x89, 0x50, 0x00, 0xff]))
  expect(diagnostics).toEqual([])
  expect(value?.text).toBeUndefined()
})

test.each([
  ['latin-1', [0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x20, 0x78], 'the byte E9', 2, 4],
  ['a lone continuation byte', [0x80], 'the byte 80', 1, 1],
  ['a character cut off by the end', [0x61, 0xe2, 0x82], 'the byte E2', 1, 2],
  ['a character cut off by another', [0xe2, 0x82, 0x41], 'the byte E2', 1, 1],
  ['an encoded surrogate', [0x61, 0xed, 0xa0, 0x80], 'the byte ED', 1, 2],
  ['an astral character before it', [0xf0, 0x9f, 0x98, 0x80, 0xff], 'the byte FF', 1, 3],
  ['a byte order mark before it', [0xef, 0xbb, 0xbf, 0x61, 0xff], 'the byte FF', 1, 2],
  ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 'the byte order mark of UTF-16', 1, 1],
])('finds the first byte that is not UTF-8: %s', async (_, bytes, found, line, column) => {
  const { value, diagnostics } = await read('a.md', new Uint8Array(bytes))
  expect(value?.text).toBeUndefined()
  expect(diagnostics).toHaveLength(1)
  expect(diagnostics[0]).toMatchObject({ code: 'not-utf8', place: { start: { line, column } } })
  expect(diagnostics[0]?.message).toContain(found)
})

test('reports control characters where they stand, ten at most', async () => {
  const { value, diagnostics } = await read('a.yaml', 'a: b\n\0c\u001b')
  expect(value?.text).toBe('a: b\n\0c\u001b')
  expect(diagnostics.map(({ place }) => place.start)).toEqual([
    { line: 2, column: 1 },
    { line: 2, column: 3 },
  ])
  expect(diagnostics[0]?.message).toContain('U+0000')
  expect((await read('b.md', '\0'.repeat(500))).diagnostics).toHaveLength(10)
})

test('an empty chapter or YAML file is an error, an empty style sheet is not', async () => {
  expect((await read('a.md', '')).diagnostics).toMatchObject([{ code: 'empty-file', severity: 'error' }])
  expect((await read('a.yaml', '\ufeff')).diagnostics).toMatchObject([{ code: 'empty-file' }])
  expect((await read('a.css', '')).diagnostics).toEqual([])
})

test('suggests a file of nearly the same name', async () => {
  await writeFile(join(folder, 'answers.yaml'), 'x')
  expect(await findingsOf('anwsers.yaml')).toEqual({
    value: undefined,
    codes: ['missing-file'],
    messages: ['There is no file anwsers.yaml; did you mean “answers.yaml”?'],
  })
  expect((await findingsOf('no/such/folder.yaml')).codes).toEqual(['missing-file'])
  expect((await findingsOf('answers.yaml/x')).codes).toEqual(['missing-file'])
})

test('refuses what is not a file, without waiting for it', async () => {
  await mkdir(join(folder, 'a.yaml'))
  execFileSync('mkfifo', [join(folder, 'b.yaml')])
  expect((await findingsOf('a.yaml')).messages).toEqual(['a.yaml is a folder; a file was expected'])
  expect((await findingsOf('b.yaml')).messages).toEqual(['b.yaml is a named pipe; a file was expected'])
  expect((await readSourceFile('/dev/zero')).diagnostics).toMatchObject([{ code: 'not-a-file' }])
})

test('refuses a file over the limit without reading it', async () => {
  await writeFile(join(folder, 'a.md'), '')
  await truncate(join(folder, 'a.md'), 50 * 2 ** 20)
  expect((await findingsOf('a.md')).messages).toEqual(['a.md has 52428800 bytes; at most 4194304 are read'])
  expect((await readSourceFile(join(folder, 'a.md'), { textBytes: 10 })).diagnostics).toMatchObject([{ code: 'file-too-large' }])
})

test('follows a link that the user names, and reports one that leads nowhere', async () => {
  await writeFile(join(folder, 'a.yaml'), 'x: 1')
  await symlink('a.yaml', join(folder, 'b.yaml'))
  await symlink('c.yaml', join(folder, 'c.yaml'))
  expect((await findingsOf('b.yaml')).value?.text).toBe('x: 1')
  expect((await findingsOf('c.yaml')).messages).toEqual(['c.yaml cannot be read: it is a symbolic link that cannot be followed'])
})

test('reports a name that the file system does not take', async () => {
  expect((await findingsOf(`${'x'.repeat(300)}.yaml`)).codes).toEqual(['cannot-read'])
})

// Told to the function itself: root may read everything, so that no file would bring it about there.
test('reports a file that may not be read', async () => {
  const denied = Object.assign(new Error('open'), { code: 'EACCES' })
  const found = await diagnoseReadError(denied, { location: join(folder, 'a.yaml'), path: 'a.yaml' }, codes.missingFile)
  expect(found.message).toBe('a.yaml cannot be read: it is not permitted')
})
