import { expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'

function read(text: string) {
  const { value, diagnostics } = readYaml({ path: 'a.yaml', text })
  const findings = diagnostics.map(({ code, place: { start, end } }) => `${code} ${start.line}:${start.column}-${end.line}:${end.column}`)
  return { value: value?.value, findings, diagnostics }
}

test('reads YAML 1.2 with its core schema', () => {
  const text = 'date: 2026-03-01\nyes: no\nversion: "1.10"\nhex: 0x1F\nnone: ~\nlist: [1.50, TRUE, a b]\ntext: |\n  one\n  two\n'
  expect(read(text)).toMatchObject({
    findings: [],
    value: { date: '2026-03-01', yes: 'no', version: '1.10', hex: 31, none: null, list: [1.5, true, 'a b'], text: 'one\ntwo\n' },
  })
})

test.each([
  ['a tab', 'a:\n\tb: 1\n', '2:1', 'A tab stands where spaces must indent'],
  ['a quote', 'a: 1\nb: "x\nc: 3\n', '2:4', 'A quotation mark opens here and is never closed'],
  ['a quote that ends in an escaped one', 'a: "x\\"\n', '1:4', 'A quotation mark opens here and is never closed'],
  ['a bracket', 'a: [1, 2\nb: 3\n', '1:4', 'A bracket opens here and is never closed'],
  ['the wrong bracket', 'a: {b: 1]\n', '1:4', 'A bracket opens here and is never closed'],
  ['a second colon', 'a: b: c\n', '1:4', 'A second “: ” stands on this line, or the next line is indented too far'],
  ['a field indented too far', 'a: 1\n b: 2\n', '1:4', 'A second “: ” stands on this line, or the next line is indented too far'],
  ['a line without a colon', 'a: 1\nfoo\nb: 2\n', '2:1', 'This line has no “: ”, or the next one is indented otherwise than its neighbours'],
  ['a list out of line', 'a:\n  - x\n - y\n', '3:1', 'The entries of a list begin in different columns'],
  ['a reserved sign', 'a: @x\n', '1:4', 'A text cannot begin with this sign'],
  ['an escape', 'a: "\\q"\n', '1:5', 'Between double quotes, this backslash with what follows has no meaning'],
  ['an apostrophe', "a: 'it's'\n", '1:8', 'This stands behind a value that is already complete'],
  ['a comma', 'a: [1,,2]\n', '1:7', 'There is a comma too many here'],
  ['a list on the line of its name', 'a: - b\n', '1:4', 'A list cannot begin on the line of its name'],
  ['text on the line of a block scalar', 'a: |x\n  b\n', '1:5', 'Behind “|” or “>” the line must end'],
  ['a block scalar that is not indented', 'a: |\n x\ny\n', '3:1', 'This line has no “: ” behind the name of a field'],
  ['a bracket that was never opened', 'a: 1\n}\n', '2:1', 'This cannot stand here'],
])('says in words what is wrong with %s', (_, text, place, what) => {
  const { value, diagnostics } = read(text)
  expect(value).toBeUndefined()
  expect(diagnostics[0]).toMatchObject({ code: 'yaml-syntax', message: what })
  expect(`${diagnostics[0]?.place.start.line}:${diagnostics[0]?.place.start.column}`).toBe(place)
})

test('reports the faults of several lines together, one a line', () => {
  expect(read('a: @x\nb: [1,,2,,3]\nc: "\\q"\n').findings).toEqual(['yaml-syntax 1:4-1:5', 'yaml-syntax 2:7-2:8', 'yaml-syntax 3:5-3:6'])
})

test('refuses what lets one place change another', () => {
  const { findings, diagnostics } = read('%YAML 1.1\n---\na: &x 1\nb: *x\n<<: {c: 1}\nd: !!js/function "x"\ne: !foo {a: 1}\n')
  expect(findings.toSorted()).toEqual([
    'yaml-feature 1:1-1:10',
    'yaml-feature 3:4-3:6',
    'yaml-feature 4:4-4:6',
    'yaml-feature 5:1-5:3',
    'yaml-feature 6:4-6:17',
    'yaml-feature 7:4-7:8',
  ])
  expect(diagnostics.map(({ message }) => message)).toContain('A tag stands here: “!!js/function”; only plain values are read')
})

test('a bomb of aliases is not set off', () => {
  const lines = Array.from({ length: 30 }, (_, index) => `a${index}: &a${index} [${`*a${index - 1},`.repeat(index === 0 ? 0 : 9)}]`)
  const { findings } = read(lines.join('\n'))
  expect(findings).toHaveLength(30 + 29 * 9)
})

test('a quoted “<<” and signs inside a text are plain', () => {
  expect(read('"<<": a\nb: this & that *here* !now\n')).toMatchObject({ findings: [], value: { '<<': 'a', b: 'this & that *here* !now' } })
})

test('points at both fields of one name, and keeps the first', () => {
  const { value, findings, diagnostics } = read('a: 1\nb:\n  c: 2\n  c: 3\n"a": 4\n')
  expect(findings).toEqual(['duplicate-key 4:3-4:4', 'duplicate-key 5:1-5:4'])
  expect(diagnostics[1]?.related?.[0]?.place.start).toEqual({ line: 1, column: 1 })
  expect(value).toEqual({ a: 1, b: { c: 2 } })
})

test('refuses names that reach into JavaScript, and no others', () => {
  const { value, findings } = read('__proto__: {x: 1}\nconstructor: 1\na: {prototype: 2, toString: 3}\n')
  expect(findings).toEqual(['reserved-key 1:1-1:10', 'reserved-key 2:1-2:12', 'reserved-key 3:5-3:14'])
  expect(value).toEqual({ a: { toString: 3 } })
})

test('refuses names that are not text', () => {
  const { diagnostics } = read('1: a\nnull: b\ntrue: c\n? [x]\n: d\n{{name}}: e\n: f\nyes: g\n')
  expect(diagnostics.map(({ message }) => message.match(/reads as (.*);/)?.[1])).toEqual([
    'the number 1',
    'nothing',
    'the boolean true',
    'a list or a mapping',
    'a list or a mapping',
    'nothing',
  ])
})

test('reports numbers that lose digits and numbers that are none', () => {
  expect(read('a: 12345678901234567890\nb: .inf\nc: .nan\nd: 1.50\n').findings).toEqual([
    'number-precision 1:4-1:24',
    'number-precision 2:4-2:8',
    'number-precision 3:4-3:8',
  ])
})

test('reports characters that cannot be shown, raw or escaped', () => {
  const { value, findings } = read('a: x\u0007\nb: "y\\u001b"\nc: "\\ud800"\nd: "\\ud83d\\ude00"\n"e\\0": 1\n')
  expect(findings).toEqual(['control-character 1:5-1:6', 'control-character 2:4-2:13', 'control-character 3:4-3:12', 'control-character 5:1-5:6'])
  expect(value).toMatchObject({ a: 'x\ufffd', d: '😀' })
})

test('reports a second document', () => {
  expect(read('---\na: 1\n---\nb: 2\n---\nc: 3\n').findings).toEqual(['several-documents 3:1-3:2'])
  expect(read('a: 1\n...\nb: 2\n').findings).toEqual(['several-documents 3:1-3:2'])
  expect(read('--- \na: 1\n...\n').findings).toEqual([])
})

test.each([
  ['[', ']'],
  ['{a: ', '}'],
])('bounds the depth of %s', (open, close) => {
  const nest = (levels: number) => open.repeat(levels) + close.repeat(levels)
  expect(read(nest(100)).findings).toEqual([])
  for (const levels of [101, 1000, 20_000]) expect(read(nest(levels)).findings[0]).toContain('too-deep')
})

test('a file in which nothing stands reads as nothing', () => {
  for (const text of ['', '# only a comment\n', '---\n', '\n\n']) expect(read(text)).toMatchObject({ value: null, findings: [] })
})
