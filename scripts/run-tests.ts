// Runs the tests of every package, replaying what did not change, adds up what they reported and closes with one plain line of counts.
// Exits 1 where a run failed, a report is missing or says that something failed; with CI=true also where a test was skipped for want of a tool.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTurbo } from './run-turbo.ts'

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  success: boolean
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[]
}

const root = join(import.meta.dirname, '..')

async function main(): Promise<void> {
  const status = runTurbo(['test'])
  const folders = ['test', ...(await readdir(join(root, 'packages'))).map((name) => `packages/${name}`)].sort()
  const reports = await Promise.all(folders.map(readReport))
  const missing = folders.filter((_, index) => reports[index] === undefined)
  const found = reports.flatMap((report) => report ?? [])
  const skipped = found.flatMap(skippedTests)
  for (const folder of missing) console.error(`No test report in ${folder}`)
  for (const name of skipped) console.log(`skipped: ${name}`)
  const sum = (count: (report: Report) => number): number => found.reduce((total, report) => total + count(report), 0)
  const failed = sum((report) => report.numFailedTests)
  console.log(`${sum((report) => report.numPassedTests)} passed, ${failed} failed, ${skipped.length} skipped`)
  const skipsCount = process.env.CI === 'true' && skipped.length > 0
  if (status !== 0 || missing.length > 0 || failed > 0 || skipsCount || found.some(({ success }) => !success)) process.exitCode = 1
}

async function readReport(folder: string): Promise<Report | undefined> {
  const text = await readFile(join(root, folder, '.reports/tests.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Report)
}

function skippedTests({ testResults }: Report): string[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending' || status === 'skipped').map(({ fullName }) => fullName),
  )
}

await main()
