// The JSON bundle read by another program: without a network, a clock or a disk, in Node and in browsers. `node.ts` reads files.

export type * from '@ai-toolkit/model'
export { formatVersion } from '@ai-toolkit/model'
export { assess } from './assess.ts'
export { findUnit, type TextUnit } from './find-unit.ts'
export { type Migrated, migrateEdition, migrateFile } from './format/migrate.ts'
export type { FileKind, JsonObject } from './format/steps.ts'
export { type ListedLocale, listLocales } from './list-locales.ts'
export { type ListedChoice, type ListedQuestion, listQuestions } from './list-questions.ts'
export { getChapter, getResource, type ListedResource, listResources } from './list-resources.ts'
export { openEdition, openManifest } from './open-edition.ts'
export { type Renderable, type RenderOptions, renderText } from './render/render-text.ts'
export type { Result } from './result.ts'
