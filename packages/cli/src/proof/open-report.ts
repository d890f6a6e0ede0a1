import { checkSeal, type FoundFile, type Proof, readProof, type SealedFormat, type SealState } from '@ai-toolkit/bundle'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { readCarriedData } from '@ai-toolkit/html'
import type { Diagnostic } from '@ai-toolkit/model'
import { readAttachments } from '@ai-toolkit/pdf'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'

/** A report as it was found. */
export interface OpenedReport {
  /** As the user would name it. */
  file: string
  format: SealedFormat
  bytes: Uint8Array
  /** Whether its bytes are as they were written. */
  seal: SealState
  /** Undefined where what it carries cannot be used. */
  proof: Proof | undefined
}

/** Largest report read, in bytes: a portfolio of thousands, with its answers. */
const greatestReport = 200_000_000

/**
 * Opens a report, whoever it comes from: reads what it carries and whether it was changed. Nothing in it is run, and nothing is asked for. The
 * findings say whether it is one of ours, and whole.
 */
export async function openReport(path: string): Promise<Checked<OpenedReport>> {
  const file = displayPath(userPath(path))
  const { value: source, diagnostics } = await readSourceFile(userPath(path), { binaryBytes: greatestReport })
  if (source === undefined) return { value: undefined, diagnostics }
  const format = formatOf(file, source.bytes)
  if (format === undefined)
    return { value: undefined, diagnostics: [codes.reportForeign.at(wholeFile(file), { what: 'it is neither PDF nor HTML' })] }
  const seal = checkSeal(source.bytes, format)
  const files = format === 'pdf' ? await filesInPdf(source.bytes, file) : filesInPage(source.bytes)
  const proof: Checked<Proof> = files.value === undefined ? { value: undefined, diagnostics: [] } : readProof(files.value, file)
  const findings = [...diagnostics, ...files.diagnostics, ...proof.diagnostics]
  const isForeign = seal === 'missing' && proof.value === undefined
  return {
    value: { file, format, bytes: source.bytes, seal, proof: proof.value },
    diagnostics: isForeign ? findings : [...checkWhole(seal, file), ...findings],
  }
}

function formatOf(file: string, bytes: Uint8Array): SealedFormat | undefined {
  if (/\.pdf$/i.test(file) || Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') return 'pdf'
  return /\.html?$/i.test(file) ? 'html' : undefined
}

async function filesInPdf(bytes: Uint8Array, file: string): Promise<Checked<FoundFile[]>> {
  const { value, diagnostics } = await readAttachments(bytes, wholeFile(file))
  return { value: value?.map((attached) => ({ name: attached.name, text: textOf(attached.bytes) })), diagnostics }
}

function filesInPage(bytes: Uint8Array): Checked<FoundFile[]> {
  return { value: readCarriedData(textOf(bytes)), diagnostics: [] }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

const alterations: Record<Exclude<SealState, 'whole'>, string> = {
  broken: 'its bytes have not the digest that it states',
  missing: 'the line with the digest of its bytes is gone',
}

function checkWhole(seal: SealState, file: string): Diagnostic[] {
  return seal === 'whole' ? [] : [codes.reportAltered.at(wholeFile(file), { how: alterations[seal] })]
}
