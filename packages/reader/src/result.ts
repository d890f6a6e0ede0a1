import type { Diagnostic } from '@ai-toolkit/model'

/**
 * What came of reading something: the value, where it can be used, and what was found. Nothing is thrown for what stands in a file. A finding's place
 * is a line and column (from 1, the column in UTF-16 units) where a text was read. Where a value was, `place.file` ends in a JSON pointer: `edition.json#/resources/0`.
 */
export interface Result<T> {
  value: T | undefined
  diagnostics: Diagnostic[]
}
