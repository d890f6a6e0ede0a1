// Runs turbo as the project wants it run: no telemetry, all tasks to their end, two at a time (several packages start browsers, and more
// than the cores only makes them wait for each other). `node scripts/run-turbo.ts types lint` runs tasks by name.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Runs tasks of turbo.json and gives turbo's exit status. */
export function runTurbo(tasks: readonly string[]): number {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' }
  const { status } = spawnSync('turbo', ['run', ...tasks, '--concurrency=2', '--continue'], { cwd: root, stdio: 'inherit', env })
  return status ?? 1
}

if (import.meta.main) process.exitCode = runTurbo(process.argv.slice(2))
