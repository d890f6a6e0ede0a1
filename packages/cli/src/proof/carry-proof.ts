import { type ProofFile, sealFile } from '@ai-toolkit/bundle'
import { carryData, describeCarried, languageOf, makeSay } from '@ai-toolkit/html'
import type { Attachment } from '@ai-toolkit/pdf'
import type { Publication } from '../publications.ts'

/** A page with its proof inside, and the digest of its own bytes at its end. */
export function carryInPage(page: string, proof: readonly ProofFile[]): Uint8Array {
  return sealFile(new TextEncoder().encode(carryData(page, proof)), 'html')
}

/** The proof as files that travel inside a PDF, each described in the language of the report. */
export function attachmentsOf(proof: readonly ProofFile[], { edition, look }: Publication): Attachment[] {
  const described = describeCarried(makeSay(look.words, languageOf(edition)))
  return proof.map(({ name, text, role }) => ({
    name,
    mediaType: 'application/json',
    description: described[role],
    bytes: new TextEncoder().encode(text),
    relationship: role === 'answers' ? 'Source' : 'Data',
  }))
}
