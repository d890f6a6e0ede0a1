import type { CarriedFile } from './carry-data.ts'

/** The blocks of data of a page that `carryData` wrote, in order. Nothing is parsed but these, and nothing is run. */
export function readCarriedData(page: string): CarriedFile[] {
  const files: CarriedFile[] = []
  for (let at = page.indexOf(opening); at >= 0; at = page.indexOf(opening, at + 1)) {
    const start = at + opening.length
    const nameEnd = page.indexOf('">', start)
    const textEnd = page.indexOf('</template>', start)
    const name = page.slice(start, nameEnd)
    if (nameEnd < 0 || textEnd < nameEnd || !/^[a-z0-9-]{1,40}\.json$/.test(name)) continue
    files.push({ name, text: page.slice(nameEnd + 2, textEnd) })
  }
  return files
}

const opening = '\n<template id="'
