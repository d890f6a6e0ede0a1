import { scanDestinations } from './reading/scan-destinations.ts'

/**
 * The page, from 1, of every element of a PDF of ours that a link in it leads to, by its id: what `PdfFacts.pageOf` said when it was printed, and
 * a guess for printing it again (`PrintOptions.pageNumbers`). The PDF may come from anywhere; of one that is not as we write it nothing is known.
 */
export function readPageNumbers(bytes: Uint8Array): Map<string, number> {
  return scanDestinations(bytes) ?? new Map()
}
