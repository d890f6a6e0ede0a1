import { wholeFile } from '@ai-toolkit/diagnostics'
import { expect, test } from 'vitest'
import { sampleJob } from '../test/sample-job.ts'
import { checkJob } from './check-job.ts'
import type { Attachment, PrintJob } from './print-job.ts'

const place = wholeFile('guide')

test('a whole document is not complained about', () => {
  expect(checkJob(sampleJob({ attachments: [attachment('a.json'), attachment('Ä (1).yaml')] }), place)).toEqual([])
})

test.each<[string, Partial<PrintJob>, string[]]>([
  ['no HTML', { html: ' \n' }, ['its HTML is empty']],
  ['too much HTML', { html: 'x'.repeat(100_000_001) }, ['its HTML is 100000001 characters long, more than 100000000']],
  ['a date in words', { date: '1 March 2026' }, ['its date is “1 March 2026”, expected a day as YYYY-MM-DD']],
  ['a day that there is not', { date: '2026-02-30' }, ['its date is “2026-02-30”, expected a day as YYYY-MM-DD']],
  ['two attachments of one name', { attachments: ['a', 'b', 'a', 'a'].map(attachment) }, ['two attachments are called “a”']],
  [
    'a path for a name',
    { attachments: ['', '../a'].map(attachment) },
    ['“” is no file name for an attachment', '“../a” is no file name for an attachment'],
  ],
])('%s is reported', (_, changes, why) => {
  const found = checkJob(sampleJob(changes), place)
  expect(found).toMatchObject(why.map((reason) => ({ code: 'print-job-invalid', place, message: `“Sample” cannot be printed: ${reason}` })))
})

test('all faults are reported together', () => {
  expect(checkJob(sampleJob({ html: '', date: '' }), place)).toHaveLength(2)
})

function attachment(name: string): Attachment {
  return { name, mediaType: 'application/json', description: '', bytes: new Uint8Array(), relationship: 'Data' }
}
