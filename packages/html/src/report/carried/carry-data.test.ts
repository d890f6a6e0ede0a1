import { expect, test } from 'vitest'
import { carryData } from './carry-data.ts'
import { readCarriedData } from './read-carried-data.ts'

const page = '<!doctype html>\n<html lang="en">\n<body>\n<p>A report</p>\n</body>\n</html>\n'
const hostile = JSON.stringify({ note: '</template><script>alert(1)</script><!-- \n</body> -->\u202e&lt;', more: '"><img src=x>' })

test('what a page carries is read back, whatever stands in it', () => {
  const carried = carryData(page, [
    { name: 'manifest.json', text: '{}' },
    { name: 'answers-1.json', text: hostile },
  ])
  const read = readCarriedData(carried)
  expect(read.map(({ name }) => name)).toEqual(['manifest.json', 'answers-1.json'])
  expect(JSON.parse(read[1]?.text ?? '')).toEqual(JSON.parse(hostile))
})

test('no text inside can end its block or begin another element', () => {
  const carried = carryData(page, [{ name: 'answers-1.json', text: hostile }])
  expect(carried.match(/<[a-z/]+/g)).toEqual([...(page.match(/<[a-z/]+/g) ?? []).slice(0, -2), '<template', '</template', '</body', '</html'])
  expect(carried).not.toMatch(/[\u202e&]/)
})

test('a page of others carries nothing', () => {
  expect(readCarriedData(page)).toEqual([])
  expect(readCarriedData('\n<template id="manifest.json">{')).toEqual([])
  expect(readCarriedData('\n<template id="../../x">{}</template>')).toEqual([])
})
