import type { Answers } from '@ai-toolkit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleAnswers, sampleForm } from '../../test/sample-form.ts'
import { assessAnswers, type Form } from '../state/form.ts'
import { findLosses } from './find-losses.ts'

let form: Form
beforeAll(async () => {
  form = await sampleForm()
})

function losses(before: Answers['answers'], after: Answers['answers']) {
  return findLosses(assessAnswers(form, sampleAnswers(form, before)), assessAnswers(form, sampleAnswers(form, after)))
}

describe('findLosses', () => {
  it('names the answered questions that would no longer be asked', () => {
    const load = { q_load: { value: 80 } }
    expect(losses({ q_kind: { value: 'o_cargo' }, ...load }, { q_kind: { value: 'o_city' }, ...load })).toEqual({ hidden: ['q_load'], dropped: [] })
  })

  it('counts a mere note as something given', () => {
    const load = { q_load: { note: 'Not weighed yet.' } }
    expect(losses({ q_kind: { value: 'o_cargo' }, ...load }, { q_kind: { value: 'o_city' }, ...load }).hidden).toEqual(['q_load'])
  })

  it('does not name what was hidden before, or is empty', () => {
    const load = { q_load: { value: 80 } }
    expect(losses(load, { ...load, q_gap: { value: 'w1' } })).toEqual({ hidden: [], dropped: [] })
    expect(losses({ q_kind: { value: 'o_cargo' } }, { q_kind: { value: 'o_city' } })).toEqual({ hidden: [], dropped: [] })
  })

  it('names a value that a reason takes the place of, and an entry that goes with its answers', () => {
    expect(losses({ q_gap: { value: 'w1' } }, { q_gap: { notApplicable: 'No pads.' } }).dropped).toEqual(['q_gap'])
    const entry = { id: 'e1', answers: { q_part_name: { value: 'Chain' } } }
    expect(losses({ q_parts: { value: [entry, { id: 'e2', answers: {} }] } }, { q_parts: { value: [{ id: 'e2', answers: {} }] } }).dropped).toEqual([
      'q_parts',
    ])
    expect(losses({ q_parts: { value: [entry, { id: 'e2', answers: {} }] } }, { q_parts: { value: [entry] } }).dropped).toEqual([])
  })

  it('does not take another value for a loss', () => {
    expect(losses({ q_gap: { value: 'w1' } }, { q_gap: { value: 'w2' } }).dropped).toEqual([])
  })
})
