import { spawn } from 'node:child_process'
import { watchMemory } from './watch-memory.ts'

/** What came of a process. */
export interface ProcessRun {
  /** 1 where a signal ended it. */
  status: number
  stdout: string
  stderr: string
  /** From its start to its end. */
  ms: number
  /** See `watchMemory`. */
  mb: number | undefined
}

/** Runs a program to its end, however it ends. */
export function runProcess(
  [program = '', ...args]: readonly string[],
  { cwd, env }: { cwd?: string | undefined; env?: Record<string, string> | undefined } = {},
): Promise<ProcessRun> {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const child = spawn(program, args, { ...(cwd !== undefined && { cwd }), env: { ...process.env, NO_COLOR: '1', ...env } })
    const memory = watchMemory(child.pid)
    const texts = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) child[name].setEncoding('utf8').on('data', (text) => (texts[name] += text))
    let ended = begun
    child.on('exit', () => (ended = performance.now()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ status: code ?? 1, ...texts, ms: ended - begun, mb: memory.end() }))
  })
}
