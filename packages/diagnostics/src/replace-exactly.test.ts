import type { Place } from '@ai-toolkit/model'
import { describe, expect, it } from 'vitest'
import { correctId, replaceExactly } from './replace-exactly.ts'

const place: Place = { file: 'a.md', start: { line: 1, column: 3 }, end: { line: 1, column: 8 } }

describe('correctId', () => {
  it('corrects what can mean one thing only', () => {
    expect(correctId(place, 'brake', ['brakes', 'wheels'])).toEqual([{ place, text: 'brakes' }])
    expect(correctId(place, 'brake', ['brakes', 'braces'])).toEqual([])
    expect(correctId(place, 'brake', ['saddle'])).toEqual([])
  })

  it('leaves a place alone that holds more than the id', () => {
    expect(replaceExactly(place, 'brak', 'brakes')).toEqual([])
    expect(replaceExactly({ ...place, end: { line: 2, column: 8 } }, 'brake', 'brakes')).toEqual([])
  })
})
