// The public formats: schemas, their types, their validators. No logic stands here.

export { formatVersion } from './format-version.ts'
export { schemas } from './generated/schemas.ts'
export * from './generated/types.ts'
export type { SchemaName, SchemaTypes, SchemaViolation, Validator } from './validators.ts'
export { validators } from './validators.ts'
