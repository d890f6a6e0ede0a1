import { appendFile, mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { diagnoseWriteError } from './write-errors.ts'

/**
 * Adds a line to a file of a folder; both are made where they are missing. The line begins afresh, so that one which a power cut has halved
 * does not spoil the next; whoever reads the file passes over empty and damaged lines.
 */
export async function appendLine(folder: string, path: string, line: string): Promise<Diagnostic[]> {
  const place = resolve(folder)
  try {
    await mkdir(place, { recursive: true })
    await appendFile(join(place, path), `\n${line}\n`)
    return []
  } catch (error) {
    return [diagnoseWriteError(error, wholeFile(folder))]
  }
}
