import { basename, dirname, join } from 'node:path'

/** The file that answers of another file are written to when they are carried over: beside it, with the name of the edition that they went to. */
export function migratedName(path: string, from: string, to: string): string {
  const [, name = '', ending = '.yaml'] = /^(.*?)(?:\.answers)?(\.(?:ya?ml|json))?$/i.exec(basename(path)) ?? []
  const stem = name.endsWith(`.${from}`) ? name.slice(0, -from.length - 1) : name
  return join(dirname(path), `${stem}.${to}.answers${ending}`)
}
