// Documents become one frozen edition; what concerns more than one file is checked here.
export { checkSvg } from './check-svg.ts'
export { compileEdition, type Review, reviewEdition } from './compile-edition.ts'
export type { EditionCoverage, PrincipleCoverage, PrincipleInResource, ResourceContents } from './coverage/edition-coverage.ts'
export { measureCoverage } from './coverage/measure-coverage.ts'
export { cataloguePath, compileLocales } from './locales/compile-locales.ts'
export { localesFolder } from './locales/read-locales.ts'
export { mostInPassage, type Passage, type Span } from './prose/passage.ts'
