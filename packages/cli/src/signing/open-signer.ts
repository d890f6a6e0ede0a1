import { basename } from 'node:path'
import { type BundleFile, keyName, readKeyFile, type SecretKey, signBytes, unlockKey } from '@ai-toolkit/bundle'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { readSourceFile } from '@ai-toolkit/source'
import { displayPath, userPath } from '../user-path.ts'
import { readPassword, thisTerminal } from './read-password.ts'

/** Who signs. */
export interface Signer {
  /** The id of the key. */
  key: string
  /** The file with the signature that is put beside it. `day`: YYYY-MM-DD, which is stated with it. */
  sign: (file: BundleFile, day: string) => BundleFile[]
}

/** The end of the name of a signature; minisign looks for it there. */
export const signatureEnding = '.minisig'

/** Opens a secret key to sign with, and asks for its password where it has one. */
export async function openSigner(path: string): Promise<Checked<Signer>> {
  const place = wholeFile(displayPath(userPath(path)))
  const { value: source, diagnostics } = await readSourceFile(userPath(path), { binaryBytes: mostInKey })
  if (source === undefined) return { value: undefined, diagnostics }
  const { value: file, diagnostics: faults } = readKeyFile(new TextDecoder().decode(source.bytes), place)
  if (file === undefined) return { value: undefined, diagnostics: faults }
  const password = file.isLocked ? await readPassword(`Password of ${place.file}: `, process.env, thisTerminal()) : ''
  if (password === undefined) return { value: undefined, diagnostics: [codes.keyLocked.at(place, {})] }
  const { value: key, diagnostics: findings } = await unlockKey(file, password, place)
  return { value: key && { key: keyName(key), sign: (report, day) => [report, signatureOf(report, day, key)] }, diagnostics: findings }
}

/** Bytes; a key has some two hundred. */
const mostInKey = 10_000

/** What is stated with the signature is what minisign states by itself, but with the day of the answers: the same report has the same signature. */
function signatureOf({ path, content }: BundleFile, day: string, key: SecretKey): BundleFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const seconds = Date.parse(`${day}T00:00:00Z`) / 1000
  const name = basename(path).replace(/\p{Cc}/gu, '_')
  return { path: `${path}${signatureEnding}`, content: signBytes(bytes, key, `timestamp:${seconds}\tfile:${name}\thashed`) }
}
