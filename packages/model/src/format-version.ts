/**
 * The version of the format of the JSON that a bundle holds: of `edition.json`, of the files of resources and of the manifest. A semantic version: what
 * the first number leaves as it is, a reader of an earlier version can read. What each version brought stands in `packages/reader`.
 */
export const formatVersion = '1.1.0'
