import { checkSignature, readPublicKey, type Signed } from '@ai-toolkit/bundle'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'
import { signatureEnding } from './open-signer.ts'

/** Bytes; minisign takes comments of eight thousand. */
const mostInSignature = 20_000

/**
 * Whether the signature beside a report is that of a key.
 * @param key the file of a public key, or the key itself as base64
 */
export async function verifySignature(report: { file: string; bytes: Uint8Array }, key: string): Promise<Checked<Signed>> {
  const path = displayPath(userPath(`${report.file}${signatureEnding}`))
  const place = wholeFile(path)
  const { value: publicKey, diagnostics } = await readKey(key)
  if (publicKey === undefined) return { value: undefined, diagnostics }
  const { value: source, diagnostics: faults } = await readSourceFile(userPath(path), { binaryBytes: mostInSignature })
  if (source !== undefined) return checkSignature(report.bytes, new TextDecoder().decode(source.bytes), publicKey, place)
  const isMissing = faults.some(({ code }) => code === codes.missingFile.code)
  return { value: undefined, diagnostics: isMissing ? [codes.signatureMissing.at(place, { path })] : faults }
}

async function readKey(key: string): Promise<ReturnType<typeof readPublicKey>> {
  if (/^RW[A-Za-z0-9+/]{54}$/.test(key)) return readPublicKey(key, wholeFile('--public-key'))
  const { value: source, diagnostics } = await readSourceFile(userPath(key), { binaryBytes: mostInSignature })
  if (source === undefined) return { value: undefined, diagnostics }
  return readPublicKey(new TextDecoder().decode(source.bytes), wholeFile(displayPath(userPath(key))))
}
