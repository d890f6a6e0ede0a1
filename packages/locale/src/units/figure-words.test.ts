import { expect, it } from 'vitest'
import { findFigureWords, replaceFigureWords } from './figure-words.ts'

const drawing = `<?xml version="1.0"?><!-- <text>no</text> --><svg><title>Wheel &amp; hub</title><g><text x="1">
  spoke <tspan>tension</tspan> 12 %</text><text>0.5</text><path d="M0 text"/></g></svg>`

it('finds the words that a drawing shows or tells, and no numbers, comments or attributes', () => {
  expect(findFigureWords(drawing).map(({ text }) => text)).toEqual(['Wheel & hub', 'spoke', 'tension'])
})

it('changes nothing but words, and escapes what it puts in', () => {
  const changed = replaceFigureWords(drawing, ['Rad <1> & Nabe', undefined, 'Spannung'])
  expect(changed).toBe(drawing.replace('Wheel &amp; hub', 'Rad &lt;1&gt; &amp; Nabe').replace('tension', 'Spannung'))
  expect(findFigureWords(changed).map(({ text }) => text)).toEqual(['Rad <1> & Nabe', 'spoke', 'Spannung'])
})
