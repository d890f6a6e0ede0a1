import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { readPassword } from './read-password.ts'

/** A terminal on which these keys are pressed, what it showed, and whether it shows what is typed. */
function terminal(...keys: string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, raw: [] as boolean[], setRawMode: (mode: boolean) => input.raw.push(mode) })
  const shown: string[] = []
  for (const key of keys) input.write(key)
  return { input: input as unknown as NodeJS.ReadStream, raw: input.raw, shown, show: (text: string) => shown.push(text) }
}

test('a password that is typed is not shown, and the terminal is as it was', async () => {
  const own = terminal('cor', 'rx', '\u007fect', ' hörse\r')
  expect(await readPassword('Password: ', {}, own)).toBe('correct hörse')
  expect(own.shown.join('')).toBe('Password: \n')
  expect(own.raw).toEqual([true, false])
})

test.each([['\u0003'], ['\u0004']])('typing can be broken off (%j)', async (key) => {
  expect(await readPassword('Password: ', {}, terminal('abc', key))).toBeUndefined()
})

test('the environment goes first, and without a terminal there is nobody to ask', async () => {
  const own = terminal()
  expect(await readPassword('Password: ', { AI_TOOLKIT_KEY_PASSWORD: 'secret' }, own)).toBe('secret')
  expect(own.shown).toEqual([])
  expect(await readPassword('Password: ', {}, { ...own, input: { isTTY: false } as NodeJS.ReadStream })).toBeUndefined()
})
