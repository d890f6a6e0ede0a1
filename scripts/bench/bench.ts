// `pnpm bench [row …]`: measures our programs beside floors and peers on the same work in the same run. Absolute times do not carry to
// another machine, ratios do. README.md says what each row is.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareProgram } from '@ai-toolkit/cli'
import { chooseRows } from './choose-rows.ts'
import { describeMachine, machineInWords } from './machine.ts'
import { project } from './our-program.ts'
import { formatResults, toJson } from './results.ts'
import type { BenchContext, RowDefinition, RowResult } from './row.ts'
import { rows } from './rows.ts'
import { runRow } from './run-row.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    tiny: { type: 'boolean' },
    list: { type: 'boolean' },
    skip: { type: 'string', multiple: true },
    json: { type: 'string' },
    write: { type: 'boolean' },
    date: { type: 'string' },
  },
})

if (values.list) console.log(rows.map(describeRow).join('\n'))
else await main()

function describeRow({ name, what, unasked }: RowDefinition): string {
  const when = unasked === undefined ? '' : unasked === 'full' ? ' (not with --quick)' : ' (only when named)'
  return `${name.padEnd(12)} ${what}${when}`
}

async function main(): Promise<void> {
  const effort = values.tiny ? 'tiny' : values.quick ? 'quick' : 'full'
  const chosen = chooseRows(rows, { named: positionals, skipped: values.skip ?? [], effort })
  if ('unknown' in chosen) {
    console.error(`There is no row ${chosen.unknown}. --list shows them all.`)
    process.exitCode = 2
    return
  }
  const cache = join(project, 'node_modules/.cache/bench')
  const scratch = await mkdtemp(join(tmpdir(), 'ai-toolkit-bench-'))
  const context: BenchContext = { cache, scratch, effort }
  // As installing leaves it.
  if (effort !== 'tiny') await prepareProgram()
  const results: RowResult[] = []
  try {
    for (const row of chosen.rows) {
      const result = await runRow(row, context, (text) => process.stderr.write(`${text}\n`)).catch(tellFailure(row.name))
      if (result !== undefined) results.push(result)
    }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  await publish(results, cache)
}

/** A row that fails ends none of the others; the bench fails. */
function tellFailure(name: string): (error: Error) => undefined {
  return ({ message }) => {
    process.exitCode = 1
    console.error(`${name} failed: ${message}`)
  }
}

async function publish(results: readonly RowResult[], cache: string): Promise<void> {
  const machine = await describeMachine()
  const date = values.date ?? new Date().toISOString().slice(0, 10)
  const text = formatResults(results, { date, machine: machineInWords(machine) })
  console.log(text)
  const json = values.json ?? join(cache, 'results.json')
  await mkdir(cache, { recursive: true })
  await writeFile(json, `${JSON.stringify(toJson(results, { date, machine }), null, 2)}\n`)
  if (values.write && process.exitCode === undefined) await writeFile(join(import.meta.dirname, 'RESULTS.md'), text)
}
