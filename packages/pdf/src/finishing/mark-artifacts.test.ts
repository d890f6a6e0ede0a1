import { expect, test } from 'vitest'
import { listDrawings, splitAtMarks, wrapBareContent } from './mark-artifacts.ts'

const head = ['q', 'BT', '/F4 16 Tf', '<0013> Tj', 'ET', 'Q']
const paragraph = ['/P <</MCID 0 >>BDC', 'BT', '<0014> Tj', 'ET', 'EMC']

test('wraps what is painted before, between and after the structure', () => {
  const page = [...head, ...paragraph, ...head, ...paragraph, ...head, '']
  const artifact = ['/Artifact BMC', ...head, 'EMC']
  expect(wrap(page)).toEqual([...artifact, ...paragraph, ...artifact, ...paragraph, ...artifact, ''])
})

test('what is marked is not marked again', () => {
  const page = wrap([...head, ...paragraph, ...head])
  expect(wrap(page)).toEqual(page)
})

test('leaves alone what paints nothing, and a page that is all structure', () => {
  const page = ['.24 0 0 -.24 0 841.92 cm', 'q', '0 0 0 rg', ...paragraph, 'Q', '']
  expect(wrap(page)).toEqual(page)
})

test('counts the marks inside the structure, which all end alike', () => {
  const arabic = ['/P <</MCID 3 >>BDC', 'BT', '/ReversedChars BMC', '/Span<</ActualText <feff0645> >> BDC', '<f0> Tj', 'EMC', 'EMC', 'ET', 'EMC']
  expect(wrap([...arabic, ...head])).toEqual([...arabic, '/Artifact BMC', ...head, 'EMC'])
})

test('does not cut through the marks of a running head', () => {
  const arabic = ['BT', '/ReversedChars BMC', '/Span<</ActualText <feff0645> >> BDC', '<f0> Tj', 'EMC', 'EMC', 'ET']
  expect(wrap([...arabic, ...paragraph])).toEqual(['/Artifact BMC', ...arabic, 'EMC', ...paragraph])
})

test.each(['f', 'f*', 'S', 'B', '/X5 Do', '10.8 0 Td <0030> Tj'])('“%s” paints', (operator) => {
  expect(wrap([operator])).toEqual(['/Artifact BMC', operator, 'EMC'])
})

test('a group that has marks of its own inside is not hidden from readers', () => {
  expect(wrap(['/X5 Do'], new Set(['X5']))).toEqual(['/X5 Do'])
})

test('lines and areas are told from text and images, also where text lies outside the page', () => {
  const mark = (number: number, ...inside: string[]) => [`/P <</MCID ${number} >>BDC`, ...inside, 'EMC']
  const outside = ['BT', '/ReversedChars BMC', '/Span<</ActualText <FEFF0631> >> BDC', 'EMC', 'EMC', 'ET']
  const arabic = ['BT', '/ReversedChars BMC', '<f0> Tj', 'EMC', 'ET']
  const page = [
    ...mark(0, '8 80 1 22 re f'),
    ...paragraph.map((line) => line.replace('MCID 0', 'MCID 1')),
    ...mark(2, ...outside),
    ...mark(3, ...arabic),
  ]
  expect(listDrawings(splitAtMarks([...page, ...mark(4, '/X5 Do'), ...mark(5), ...head].join('\n')))).toEqual([0, 2, 5])
})

function wrap(lines: string[], forms = new Set<string>()): string[] {
  return wrapBareContent(splitAtMarks(lines.join('\n')), forms).split('\n')
}
