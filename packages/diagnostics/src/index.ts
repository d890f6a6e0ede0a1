// What a finding is, every kind of finding there is, and how findings are shown.

export type { Checked } from './checked.ts'
export { countSeverities, hasErrors, sortDiagnostics } from './checked.ts'
export * as codes from './codes/index.ts'
export { findControlCharacters, nameControlCharacter, replaceControlCharacters } from './control-characters.ts'
export type { Code, CodeDefinition, CodeExample, EditExample, Extras, StatedExample } from './define-code.ts'
export { defineCode } from './define-code.ts'
export { didYouMean, nearest } from './nearest.ts'
export type { PlaceFinder } from './places.ts'
export { findPlaces, wholeFile } from './places.ts'
