import type { Diagnostic } from '@ai-toolkit/model'
import { validators } from '@ai-toolkit/model'
import { expect, test } from 'vitest'
import { countSeverities, formatJson, hasErrors, sortDiagnostics, wholeFile } from './index.ts'

function finding(file: string, line: number, code = 'x', severity: Diagnostic['severity'] = 'error'): Diagnostic {
  return { code, severity, message: 'M', place: { file, start: { line, column: 1 }, end: { line, column: 2 } } }
}

const mixed = [finding('b', 1), finding('a', 10), finding('a', 2, 'y', 'warning'), finding('a', 2), finding('B', 1, 'x', 'info'), finding('a', 2)]

test('sorts by file, place and code, and drops what was found twice', () => {
  expect(sortDiagnostics(mixed).map(({ place, code }) => `${place.file}${place.start.line}${code}`)).toEqual(['B1x', 'a2x', 'a2y', 'a10x', 'b1x'])
})

test('counts by severity', () => {
  expect(countSeverities(mixed)).toEqual({ error: 4, warning: 1, info: 1 })
  expect(hasErrors(mixed)).toBe(true)
  expect(hasErrors([finding('a', 1, 'x', 'warning')])).toBe(false)
})

test('the report for programs is sorted, counted and satisfies its schema', () => {
  const report = formatJson([
    ...mixed,
    { ...finding('c', 1), related: [{ message: 'R', place: wholeFile('d') }], expected: ['e'], reason: 'r', fix: 'f' },
  ])
  expect(report.counts).toEqual({ error: 4, warning: 1, info: 1 })
  expect(validators.diagnostics(report)).toBe(true)
  expect(validators.diagnostics(formatJson([]))).toBe(true)
})
