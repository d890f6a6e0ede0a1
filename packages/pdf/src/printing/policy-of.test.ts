import { expect, test } from 'vitest'
import { policyOf } from './policy-of.ts'

const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
const document = (head: string, body = '') =>
  `<!doctype html>\n<html lang="en">\n<head>\n${head}\n<title>One</title></head><body>${body}</body></html>`

test('a policy is known where the document begins as ours do', () => {
  expect(policyOf(document(`<meta charset="utf-8">\n${meta}`))).toBe("default-src 'none'")
})

test.each([
  ['no policy', document('<meta charset="utf-8">')],
  ['a second command to the browser', document(`<meta charset="utf-8">\n${meta}`, '<META HTTP-EQUIV="refresh" content="9">')],
  ['a policy that may stand in a comment', document(`<meta charset="utf-8"><!-- ${meta} -->`)],
  ['a policy further down', document(`<meta charset="utf-8"><style></style>${meta}`)],
])('nothing is known of a document with %s', (_, html) => {
  expect(policyOf(html)).toBeUndefined()
})
