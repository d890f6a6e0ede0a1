import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defaultColours, grounds } from './brand-colours.ts'

const sheet = readFileSync(join(import.meta.dirname, '../../../templates/report/report.css'), 'utf8')

it('knows the colours of the style sheet', () => {
  const declared = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(sheet)?.[1]
  expect(defaultColours).toEqual({
    onAccent: declared('on-accent'),
    ink: declared('ink'),
    soft: declared('soft'),
    ground: declared('ground'),
    line: declared('line'),
  })
  expect([...grounds.values()]).toEqual(['#ffffff', declared('step'), declared('tone-0'), declared('tone-1'), declared('tone-2')])
})
