import { stat } from 'node:fs/promises'
import { type BundleFile, keyName, makeKey, publicLine, replaceFiles, writeKeyFile, writePublicKey } from '@ai-toolkit/bundle'
import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { exitStatus } from '../exit-status.ts'
import { checkName } from '../new/place-for.ts'
import { refuse } from '../refuse.ts'
import { passwordVariable, readPassword, thisTerminal } from '../signing/read-password.ts'
import { jsonReport, printJson, printResult, say } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface NewKeyOptions extends CallOptions {
  /** False with --no-password: the key is for everybody who can read its file. */
  password?: boolean
}

/** `toolkit new key <name>`: a pair of keys to sign reports with, as minisign makes them. */
export async function newKey({ arguments: [name = ''], options }: { arguments: string[]; options: NewKeyOptions }): Promise<number> {
  const folder = options.out ?? '.'
  const faults = [...checkName(folder, name), ...(await checkFree([`${folder}/${name}.key`, `${folder}/${name}.pub`]))]
  if (hasErrors(faults)) return refuse(faults, new Map(), options)
  const password = options.password === false ? undefined : await newPassword()
  if (password === mistyped) {
    say('The two passwords differ; nothing was made.')
    return exitStatus.callIsWrong
  }
  if (password === undefined && options.password !== false)
    return refuse([codes.keyLocked.at(wholeFile(`${name}.key`), {}, { fix: noPassword })], new Map(), options)
  return write(folder, name, password, options)
}

/** A secret key that is written over is lost, and with it all that was signed. */
async function checkFree(paths: readonly string[]): Promise<Diagnostic[]> {
  const found = await Promise.all(
    paths.map(async (path) => ({ path: displayPath(userPath(path)), stats: await stat(userPath(path)).catch(() => undefined) })),
  )
  return found
    .filter(({ stats }) => stats !== undefined)
    .map(({ path }) => codes.fileExists.at(wholeFile(path), { path }, { fix: 'Choose another name.' }))
}

const noPassword = `Put a password into the environment as ${passwordVariable}, call the command on a terminal, or make a key without one: --no-password.`

const mistyped = Symbol('mistyped')

/** Typed twice, since nobody sees what is typed. */
async function newPassword(): Promise<string | undefined | typeof mistyped> {
  const first = await readPassword('Password for the new key: ', process.env, thisTerminal())
  if (first === undefined || process.env[passwordVariable] !== undefined) return first
  const second = await readPassword('The same again: ', process.env, thisTerminal())
  return first === second ? first : mistyped
}

async function write(folder: string, name: string, password: string | undefined, options: NewKeyOptions): Promise<number> {
  const key = makeKey()
  const files: BundleFile[] = [
    { path: `${name}.key`, content: await writeKeyFile(key, password), mode: 0o600 },
    { path: `${name}.pub`, content: writePublicKey(key) },
  ]
  const failed: Diagnostic[] = await replaceFiles(userPath(folder), files)
  if (hasErrors(failed)) return refuse(failed, new Map(), options)
  const written = files.map(({ path }) => displayPath(`${userPath(folder)}/${path}`))
  if (options.json) printJson({ ...jsonReport([]), written, key: keyName(key), publicKey: publicLine(key) })
  else printResult(nextSteps(written, publicLine(key)))
  return exitStatus.done
}

function nextSteps([secret = '', shared = '']: readonly string[], line: string): string {
  return [
    `Wrote ${secret} and ${shared}.`,
    `Keep ${secret} to yourself: pnpm toolkit report … --sign ${secret} signs with it.`,
    `Give ${shared} to those who receive your reports, by a way that they trust:`,
    `  pnpm toolkit verify our-agency.pdf --public-key ${line}`,
    `  minisign -Vm our-agency.pdf -P ${line}`,
  ].join('\n')
}
