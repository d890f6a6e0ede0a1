import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkOne } from '../../test/check-one.ts'
import type { UnitFormat } from '../units/unit.ts'

const pieces =
  "a Word 7 1.5 {n} {n, {n,plural, {n,select,yes{ one{#} other{ =1{ } }} # ' ** * ~~ ` [ ]( ) [^a] :see{to=a#b} :term[ ]{id=rim} <b> < & \\ | ::".split(
    ' ',
  )
const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '\n', '\n\n'), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 10,
})

// Sources and translations alike come from outside.
it.each<UnitFormat>(['plain', 'markdown', 'message', 'forms'])('a %s translation is shown or has an error, whatever it is', (format) => {
  fc.assert(
    fc.property(text, text, (source, translation) => {
      // An empty one is none.
      const written = `x${translation.join('')}`
      const { text: shown, diagnostics } = checkOne(`x${source.join('')}`, written, { format })
      expect(shown === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'))
    }),
    { numRuns: 3_000, seed: 1 },
  )
})
