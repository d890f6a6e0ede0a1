/** How much was done for a build: what shows that something is done twice, without a clock. */
export interface Work extends PrintWork {
  /** Bundles that were found to be what a build would write, and left as they are. */
  bundlesKept: number
  chaptersParsed: number
  /** Translations that were read and checked. */
  unitsParsed: number
  pagesRendered: number
}

/** How much was printed. */
export interface PrintWork {
  pdfsPrinted: number
  /** PDFs of the bundle before, whose documents are still the same. */
  pdfsKept: number
  /** How often documents were printed, to find their page numbers and with them. */
  passes: number
}

/** The work of somebody who has done nothing yet. */
export function noWork(): Work {
  return { bundlesKept: 0, chaptersParsed: 0, unitsParsed: 0, pagesRendered: 0, pdfsPrinted: 0, pdfsKept: 0, passes: 0 }
}

/** All work of several together. */
export function addWork(all: readonly Work[]): Work {
  const sum = noWork()
  for (const work of all) for (const name of Object.keys(sum) as (keyof Work)[]) sum[name] += work[name]
  return sum
}
