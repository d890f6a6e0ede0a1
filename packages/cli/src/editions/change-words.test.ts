import { join } from 'node:path'
import { differenceRules } from '@ai-toolkit/edition'
import { expect, it } from 'vitest'
import { readLook } from '../read-look.ts'

it('has words for every rule that changes are classed by, and for no other', async () => {
  const { wordFiles } = await readLook(join(import.meta.dirname, '../../../../templates'))
  const words = [...wordFiles].filter(([, file]) => file === 'site/changes.yaml').map(([id]) => id)
  expect(words.sort()).toEqual(differenceRules.map(({ id }) => `changed.${id}`).sort())
})
