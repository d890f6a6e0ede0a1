import { allCodes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { checkCatalogue } from '../src/check/check-catalogue.ts'
import type { Unit, UnitFormat } from '../src/units/unit.ts'
import { sampleEntry } from './sample-catalogue.ts'

/** What may be said of the unit that is checked, and of its language. */
export interface CheckOptions {
  format?: UnitFormat
  kind?: string
  locale?: string
  plurals?: readonly string[]
  /** Translators’ comments. */
  notes?: string[]
}

export const plain: CheckOptions = { format: 'plain', kind: 'text' }
export const message: CheckOptions = { format: 'message', kind: 'words of the interface' }

const terms = new Map([
  ['rim', ['Felge', 'Felgen']],
  ['matrix', ['مصفوفة الالتباس']],
])

/** What is found in one translation, which stands in line 7 from column 9 on, and the text that would be shown. */
export function checkOne(source: string, translation: string, options: CheckOptions = {}) {
  const { format = 'markdown', kind = 'paragraph', locale = 'de', notes = [], plurals } = options
  const unit: Unit = { id: 'u/1', format, kind, text: source }
  const file = `guide/locales/${locale}.po`
  const { usable, diagnostics } = checkCatalogue(
    [unit],
    {
      entries: [sampleEntry({ unit: 'u/1', source, translation, notes })],
      placeOf: (_unit, start = 0, end = start) => ({ file, start: { line: 7, column: 9 + start }, end: { line: 7, column: 9 + end } }),
    },
    { locale, terms, ...(plurals && { plurals }) },
  )
  return { text: usable.get('u/1')?.text, codes: diagnostics.map(({ code }) => code), diagnostics, findings: diagnostics.map(describe) }
}

/** A finding as `error translation-block: …`. */
function describe({ severity, code, message }: Diagnostic): string {
  return `${severity} ${code}: ${message}`
}

/** The codes whose documentation names this test file. */
export function codesOf(test: string): string[] {
  return [...allCodes.values()].flatMap(({ code, example }) => ('test' in example && example.test.endsWith(`/check/${test}`) ? [code] : []))
}
