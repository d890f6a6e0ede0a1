import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Whether a program is on the PATH. */
export function hasTool(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && readdirIfThere(folder).includes(name))
}

/** What a program says about a PDF; `-` in its arguments stands for the file. Throws where the program reports a fault. */
export function inspect(bytes: Uint8Array, program: string, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'ai-toolkit-test-'))
  try {
    const file = join(folder, 'file.pdf')
    writeFileSync(file, bytes)
    return execFileSync(
      program,
      args.map((arg) => (arg === 'FILE' ? file : arg)),
      { encoding: 'utf8', cwd: folder },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The processes of this machine whose command line names a folder (Linux only); a browser of ours names the one that it works in. */
export function processesIn(folder: string): number[] {
  return listProcesses().filter((process) => commandLine(process).includes(folder))
}

/** The first process of the browser that works in a folder. */
export function browserIn(folder: string): number | undefined {
  return processesIn(folder).find((process) => /--remote-debugging-pipe/.test(commandLine(process)) && !/--type=/.test(commandLine(process)))
}

function listProcesses(): number[] {
  return readdirIfThere('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

/** Empty for a process that has ended meanwhile. */
function commandLine(process: number): string {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

function readdirIfThere(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
