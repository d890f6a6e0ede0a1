// YAML and JSON become checked values that know the place of every part.

export { findJsonFaults } from './find-json-faults.ts'
export { insertItem } from './insert-item.ts'
export { type JsonToken, readJsonTokens } from './json-tokens.ts'
export type { Data } from './make-data.ts'
export type { TextFile } from './parse-data.ts'
export { parseAnyData, parseData, parseEitherWay } from './parse-data.ts'
export { parseFrontMatter } from './parse-front-matter.ts'
export { sortItems } from './sort-items.ts'
export type { DataPath } from './tree.ts'
export { writeYaml } from './write-yaml.ts'
