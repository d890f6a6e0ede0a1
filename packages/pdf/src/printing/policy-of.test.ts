import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { policyOf } from './policy-of.ts'

const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
const document = (head: string, body = '') =>
  `<!doctype html>\n<html lang="en">\n<head>\n${head}\n<title>One</title></head><body>${body}</body></html>`

test.each([
  ['documents', ''],
  ['reports', '<meta name="viewport" content="width=device-width">\n'],
])('a policy is known where the document begins as our %s do', (_, before) => {
  expect(policyOf(document(`<meta charset="utf-8">\n${before}${meta}`))).toBe("default-src 'none'")
})

test.each([
  ['no policy', document('<meta charset="utf-8">')],
  ['a second command to the browser', document(`<meta charset="utf-8">\n${meta}`, '<META HTTP-EQUIV="refresh" content="9">')],
  ['a policy that may stand in a comment', document(`<meta charset="utf-8"><!-- ${meta} -->`)],
  ['a policy further down', document(`<meta charset="utf-8"><style></style>${meta}`)],
])('nothing is known of a document with %s', (_, html) => {
  expect(policyOf(html)).toBeUndefined()
})

test.each(['document/document', 'report/frame'])('is known of whatever is made with templates/%s.hbs: it costs no navigation', async (name) => {
  const template = await readFile(new URL(`../../../../templates/${name}.hbs`, import.meta.url), 'utf8')
  expect(policyOf(template)).toContain("default-src 'none'")
})
