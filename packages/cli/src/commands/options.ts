import { join } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'

/** Defaults lie in the project, wherever in it the command was called; what the user names is seen from where the user stands. */
export function inProject(path: string): string {
  return join(process.cwd(), path)
}

/** Options that many verbs have. */
export const shared = {
  json: new Option('--json', 'print a result that a program can read'),
  content: new Option('--content <folder>', 'the toolkit’s content').default(inProject('content'), 'content'),
  templates: new Option('--templates <folder>', 'the templates').default(inProject('templates'), 'templates'),
  out: new Option('--out <folder>', 'where to write').default(inProject('dist'), 'dist'),
  locale: new Option('--locale <tags>', 'which languages, joined by commas').argParser(parseList),
  language: new Option('--locale <tag>', 'in which language').argParser(parseList),
  browser: new Option('--browser <program>', 'the Chrome or Chromium that prints PDFs (default: found by itself)'),
  brand: new Option('--brand <folder>', 'the folder of an agency’s look').default(inProject('templates/brands/default'), 'templates/brands/default'),
  edition: new Option('--edition <version>', 'of which edition (default: what the content holds)'),
  outFile: new Option('--out <file>', 'the file to write (default: text goes to stdout)'),
  force: new Option('--force', 'write over a file that is there'),
  partial: new Option('--partial', 'use what is in order of a file with errors'),
}

/** The option `--format` of a verb that can make several at once; `usual` are those that it makes unasked. */
export function manyFormats(formats: readonly string[], description: string, usual: readonly string[] = formats): Option {
  return new Option('--format <formats>', `${description}, joined by commas`)
    .default([...usual], usual.join(','))
    .argParser((value) => parseFormats(value, formats))
}

/** What stands between commas. */
export function parseList(value: string): string[] {
  return value.split(',').map((name) => name.trim())
}

/** A percentage. */
export function parsePercent(value: string): number {
  const percent = Number(value)
  if (!(percent >= 0 && percent <= 100)) throw new InvalidArgumentError('It wants a number from 0 to 100.')
  return percent
}

/** A port of this machine. */
export function parsePort(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('It wants a whole number up to 65535.')
  return port
}

/** Where bundles will be published: a whole address, which gets a slash at its end. */
export function parseSiteUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search + url.hash !== '')
    throw new InvalidArgumentError('It wants a whole address, such as https://example.org/toolkit/.')
  return url.href.replace(/\/?$/, '/')
}

/** A paper, in capital or small letters. */
export function parsePaper(value: string): string {
  const paper = ['A4', 'Letter'].find((name) => name.toLowerCase() === value.toLowerCase())
  if (paper === undefined) throw new InvalidArgumentError('It wants A4 or Letter.')
  return paper
}

/** Formats, in the order in which they are made. */
export function parseFormats(value: string, formats: readonly string[]): string[] {
  return parseNames(value, formats, 'format')
}

/** Some of these names, in their order. */
export function parseNames(value: string, names: readonly string[], what = 'part'): string[] {
  const chosen = parseList(value)
  const unknown = chosen.find((name) => !names.includes(name))
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no ${what} “${unknown}”; there are ${names.join(', ')}.`)
  return names.filter((name) => chosen.includes(name))
}
