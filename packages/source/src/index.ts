// A folder becomes files with text and digest; nothing is parsed here.

export { canonicalJson } from './canonical-json.ts'
export { digestOf, digestOfJson } from './digest.ts'
export { digestFolder } from './digest-folder.ts'
export { isRunning } from './is-running.ts'
export { ownFolderName, removeLeftFolders } from './left-folders.ts'
export { listFiles } from './list-files.ts'
export { readSourceFile, readTreeFile } from './read-source-file.ts'
export { readTree } from './read-tree.ts'
export type { Limits, SourceFile, SourceTree, TreeOptions } from './source-file.ts'
export { defaultLimits } from './source-file.ts'
