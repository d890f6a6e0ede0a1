import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import { digestOf } from '@ai-toolkit/source'
import { expect, it } from 'vitest'
import type { Store } from '../store/store.ts'
import { faultOf, type JobResult, keepFault, keepResult, resultOf } from './job-result.ts'

/** As much of a store as results need. */
function openNotes(): Store {
  const notes = new Map<string, string>()
  const unused = () => Promise.reject(new Error('Results are notes'))
  return { name: 'notes', put: unused, get: unused, note: async (name, text) => void notes.set(name, text), noted: async (name) => notes.get(name) }
}

const finding = codes.storeAway.at(wholeFile('@answers@'), { store: 'reports', why: 'it is full' })
const result: JobResult = { state: 'made', files: { '.html': digestOf('a report'), '.fr.pdf': digestOf('un rapport') }, diagnostics: [finding] }

it('is read as it was kept, and what kept a job from being made apart from it', async () => {
  const store = openNotes()
  await keepResult(store, 'job', result)
  expect([await resultOf(store, 'job'), await faultOf(store, 'job'), await resultOf(store, 'other')]).toEqual([result, [], undefined])
  await keepFault(store, 'job', [finding])
  expect([await resultOf(store, 'job'), await faultOf(store, 'job')]).toEqual([result, [finding]])
})

it.each<[string, unknown]>([
  ['no JSON', '{"state":'],
  ['no object', []],
  ['a state of its own', { ...result, state: 'well' }],
  ['a file that would lie elsewhere', { ...result, files: { '/../../x.html': digestOf('') } }],
  ['a file without a digest', { ...result, files: { '.html': 'x' } }],
  ['a finding that says nothing', { ...result, diagnostics: [{ ...finding, message: undefined }] }],
  ['a finding at no place', { ...result, diagnostics: [{ ...finding, place: { start: { line: 1 } } }] }],
  ['a finding of a severity that is none', { ...result, diagnostics: [{ ...finding, severity: 'grave' }] }],
])('with %s counts for nothing, whoever wrote it', async (_, value) => {
  const store = openNotes()
  await store.note('results/job.json', typeof value === 'string' ? value : JSON.stringify(value))
  expect(await resultOf(store, 'job')).toBeUndefined()
})
