import { digestOf } from '@ai-toolkit/source'
import { describe, expect, it } from 'vitest'
import { sampleEntry } from '../../test/sample-catalogue.ts'
import type { CatalogueEntry } from '../catalogue.ts'
import { importUnit } from './import-unit.ts'
import type { FoundUnit } from './read-unit.ts'
import { xliffStateOf } from './xliff-state.ts'

const place = { file: 'a.xlf', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
const unit = { id: 'title', format: 'plain', kind: 'title', text: 'Wheels' } as const
const missing = sampleEntry({ unit: 'title', source: 'Wheels', translation: '' })
const translated = sampleEntry({ ...missing, translation: 'Räder', reviewed: false })
const reviewed = sampleEntry({ ...translated, reviewed: true })
const stale = sampleEntry({ ...translated, stale: true, previous: 'The wheels' })

/** What a tool hands back that has got this entry. */
function handedBack(entry: CatalogueEntry, changes: Partial<FoundUnit> = {}): FoundUnit {
  const { source, translation: target } = entry
  const state = xliffStateOf(entry)
  const exported = { source: digestOf(source), target: digestOf(target), state }
  return { id: 'title', source, target, state, isDoubted: false, notes: [], exported, place, ...changes }
}

function importInto(entry: CatalogueEntry, found: FoundUnit) {
  const outcome = importUnit(found, unit, entry)
  return 'refusal' in outcome ? outcome.refusal.code : outcome.entry
}

/** What an entry says once a file was imported. */
function after(entry: CatalogueEntry, found: FoundUnit) {
  const outcome = importInto(entry, found)
  if (typeof outcome === 'string') return outcome
  const { translation, stale: isStale, reviewed: isReviewed, previous } = outcome
  return [translation, isStale ? 'stale' : isReviewed ? 'reviewed' : 'not reviewed', ...(previous === undefined ? [] : [previous])].join(', ')
}

describe('importUnit', () => {
  it.each([missing, translated, reviewed, stale, { ...translated, previous: 'kept' }])('leaves the very entry where nothing was done', (entry) => {
    expect(importInto(entry, handedBack(entry))).toBe(entry)
  })

  it.each([
    ['a tool with states', missing, { target: 'Rad', state: 'translated' }, 'Rad, not reviewed'],
    ['a tool that leaves states alone', missing, { target: 'Rad' }, 'Rad, not reviewed'],
    ['a tool that drops states', missing, { target: 'Rad', state: undefined }, 'Rad, not reviewed'],
    ['a reviewer', missing, { target: 'Rad', state: 'reviewed' }, 'Rad, reviewed'],
    ['Poedit, with a doubt', missing, { target: 'Rad', state: 'translated', isDoubted: true }, 'Rad, stale'],
    ['a new text', translated, { target: 'Rad' }, 'Rad, not reviewed'],
    ['a new text of one that was reviewed', reviewed, { target: 'Rad' }, 'Rad, not reviewed'],
    ['a draft', translated, { target: 'Rad', state: 'initial' }, 'Rad, stale'],
    ['an approval', translated, { state: 'reviewed' }, 'Räder, reviewed'],
    ['an approval withdrawn', reviewed, { state: 'translated' }, 'Räder, not reviewed'],
    ['a doubt', reviewed, { state: 'initial' }, 'Räder, stale'],
    ['a stale text revised', stale, { target: 'Rad', state: 'translated' }, 'Rad, not reviewed'],
    ['a stale text revised without a state', stale, { target: 'Rad' }, 'Rad, not reviewed'],
    ['a stale text found right', stale, { state: 'translated' }, 'Räder, not reviewed'],
    ['a stale text still in doubt', stale, { isDoubted: true }, 'Räder, stale, The wheels'],
    ['a stale text, another draft', stale, { target: 'Rad', isDoubted: true }, 'Rad, stale'],
    ['an empty text', reviewed, { target: '', state: 'translated' }, 'Räder, reviewed'],
  ] as const)('takes %s', (_name, entry, changes, expected) => {
    expect(after(entry, handedBack(entry, changes))).toBe(expected)
  })

  it('says why what it took is stale', () => {
    expect(importUnit(handedBack(missing, { target: 'Rad', isDoubted: true }), unit, missing)).toMatchObject({
      reason: expect.stringContaining('not finished'),
    })
    expect(importUnit(handedBack(missing, { target: 'Rad' }), unit, missing)).not.toHaveProperty('reason')
  })

  const bare = { exported: { source: undefined, target: undefined, state: undefined } }
  it.each([
    ['a new text', translated, { target: 'Rad', state: 'reviewed' }, 'Rad, reviewed'],
    ['the same', translated, {}, 'Räder, not reviewed'],
    ['the same of a stale one', stale, {}, 'Räder, stale, The wheels'],
    ['a draft', missing, { target: 'Rad', state: 'initial' }, 'Rad, stale'],
    ['another source', missing, { target: 'Rad', source: 'Turn it.' }, 'xliff-source-changed'],
  ] as const)('goes by the file alone where a tool has dropped what was exported: %s', (_name, entry, changes, expected) => {
    expect(after(entry, handedBack(entry, { ...changes, ...bare }))).toBe(expected)
  })

  it.each([translated, reviewed, stale])('brings into an empty catalogue all that a file holds', (entry) => {
    const { previous: _previous, ...rest } = entry
    expect(after(missing, handedBack(entry))).toBe(after(rest, handedBack(rest)))
  })
})

describe('a catalogue that went on since the export', () => {
  const corrected = { ...translated, translation: 'Laufräder' }

  it('keeps what was done there where nothing was done in the file', () => {
    expect(importInto(corrected, handedBack(translated))).toBe(corrected)
    expect(importInto(reviewed, handedBack(translated))).toBe(reviewed)
  })

  it('keeps what was done there, and says so, where something was done in the file too', () => {
    expect(after(corrected, handedBack(translated, { target: 'Rad' }))).toBe('xliff-conflict')
    expect(after(corrected, handedBack(translated, { state: 'reviewed' }))).toBe('xliff-conflict')
    expect(after(translated, handedBack(missing, { target: 'Rad' }))).toBe('xliff-conflict')
  })

  it('agrees where both did the same', () => {
    expect(after(corrected, handedBack(translated, { target: 'Laufräder', state: 'reviewed' }))).toBe('Laufräder, reviewed')
    expect(importInto(corrected, handedBack(translated, { target: 'Laufräder' }))).toBe(corrected)
  })
})

describe('a source text that changed since the export', () => {
  const before = { source: 'Turn it.' }
  const exportedBefore = (entry: CatalogueEntry, changes: Partial<FoundUnit> = {}) => handedBack({ ...entry, ...before }, changes)

  it('makes a new translation stale where there is none of today’s text', () => {
    expect(after(missing, exportedBefore(missing, { target: 'Rad' }))).toBe('Rad, stale, Turn it.')
    expect(after(missing, exportedBefore(missing, { target: 'Rad', isDoubted: true }))).toBe('Rad, stale')
    expect(after(stale, exportedBefore(translated, { target: 'Rad' }))).toBe('Rad, stale, Turn it.')
    const outcome = importUnit(exportedBefore(missing, { target: 'Rad' }), unit, missing)
    expect(outcome).toMatchObject({ reason: expect.stringContaining('changed since') })
  })

  it('refuses a translation where there is one of today’s text', () => {
    expect(after(reviewed, exportedBefore(missing, { target: 'Rad' }))).toBe('xliff-source-changed')
  })

  it('does not replace a stale translation that was changed meanwhile', () => {
    expect(after({ ...stale, translation: 'Laufräder' }, exportedBefore(translated, { target: 'Rad' }))).toBe('xliff-conflict')
  })

  it('is no matter where nothing was done in the file', () => {
    for (const entry of [missing, translated, stale]) expect(importInto(entry, exportedBefore(entry))).toBe(entry)
    expect(importInto(stale, exportedBefore(stale, { state: 'translated' }))).toBe(stale)
  })

  it('is told from a source text that was altered in the file', () => {
    expect(after(missing, handedBack(missing, { source: 'Wheels!', target: 'Rad' }))).toBe('xliff-source-altered')
    expect(after(missing, exportedBefore(missing, { source: ' Turn it.', target: 'Rad' }))).toBe('xliff-source-altered')
    expect(importInto(missing, handedBack(missing, { source: 'Wheels!' }))).toBe(missing)
  })
})

describe('notes', () => {
  const noted = { ...translated, notes: ['Ask the workshop.', ''] }

  it('are added line by line, each once', () => {
    const found = handedBack(noted, { notes: ['Ask the workshop.\n\n', ' Which wheel?\r\nFront?', 'Front?', 'not reviewed'] })
    expect(importInto(noted, found)).toEqual({ ...noted, notes: ['Ask the workshop.', '', 'Which wheel?', 'Front?'] })
  })

  it('hold no control characters', () => {
    expect(importInto(missing, handedBack(missing, { notes: ['a\u0085b\u009b'] }))).toMatchObject({ notes: ['a\u0085b\ufffd'] })
  })

  it('are not lost with an old translation, and do not come in with one that is refused', () => {
    expect(importInto(stale, handedBack(stale, { notes: ['Why?'] }))).toMatchObject({ translation: 'Räder', notes: ['Why?'] })
    expect(after(reviewed, handedBack(missing, { target: 'Rad', notes: ['Why?'] }))).toBe('xliff-conflict')
  })
})
