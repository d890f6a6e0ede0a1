// Documents become one frozen edition; what concerns more than one file is checked here.
export { checkSvg } from './check-svg.ts'
export { compileEdition } from './compile-edition.ts'
export { unitIdOf } from './unit-id.ts'
export type { NamedString } from './walk-schema.ts'
export { walkSchema } from './walk-schema.ts'
