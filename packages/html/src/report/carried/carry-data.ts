/** A file of JSON that a page carries. */
export interface CarriedFile {
  /** Lower-case letters, digits and hyphens, and `.json`. */
  name: string
  /** JSON. */
  text: string
}

/** Where our templates' frame ends. */
const end = '\n</body>'

/**
 * The page with files inside, behind all that it shows. What stands in a `template` is no part of the page: it is not shown, not read aloud and
 * not run, and unlike in a block of script no filter of mail takes offence at it. What could end it, or turn text around for who reads the
 * source, is written as JSON's escape.
 */
export function carryData(page: string, files: readonly CarriedFile[]): string {
  const at = page.lastIndexOf(end)
  if (at < 0) throw new Error('The frame of a report ends with </body> on a line of its own')
  const blocks = files.map(({ name, text }) => `\n<template id="${name}">${text.replace(unsafe, asEscape)}</template>`)
  return page.slice(0, at) + blocks.join('') + page.slice(at)
}

/** What HTML gives a meaning to, and the characters that turn text around or end lines. All of them stand in strings only. */
const unsafe = /[<>&\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
