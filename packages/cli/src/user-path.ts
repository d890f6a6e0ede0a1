import { relative, resolve } from 'node:path'

/** Where the person who called stands: pnpm runs scripts at the root of the project and says in INIT_CWD where it was called. */
function home(): string {
  return process.env.INIT_CWD ?? process.cwd()
}

/** The absolute path of a path the user gave, seen from where the user stands. */
export function userPath(path: string): string {
  return resolve(home(), path)
}

/** A path as the user would write it: relative where that is shorter to read. */
export function displayPath(path: string): string {
  const shown = relative(home(), resolve(path))
  return shown === '' ? '.' : shown.startsWith('../../..') ? resolve(path) : shown
}
