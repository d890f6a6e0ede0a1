import { plural } from '../talk.ts'
import { textColumns } from '../text-columns.ts'
import type { ReportOutcome, ReportState } from './report-outcome.ts'
import type { ReportCounts } from './workshop.ts'

/** How far a run is, how fast it goes and how long it will take: “12 of 200 reports, 3 a second, 1 min left”. `seconds` since it began to make them. */
export function progressInWords({ total, done, kept }: ReportCounts, seconds: number): string {
  const rate = (done - kept) / seconds
  const far = `${done} of ${plural(total, 'report')}`
  return done === kept || seconds <= 0 ? far : `${far}, ${rateInWords(rate)}, ${timeInWords((total - done) / rate)} left`
}

function rateInWords(rate: number): string {
  return rate >= 1 ? `${round(rate)} a second` : `${round(rate * 60)} a minute`
}

function timeInWords(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Two digits say enough of a rate. */
function round(rate: number): string {
  return String(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))
}

const states: readonly ReportState[] = ['made', 'kept', 'refused', 'failed']

/** Of more files only those are named that have no report: nobody finds five among ten thousand. */
const mostRows = 100

/** What became of each file, as a table, and how many of each there are. Names of files and codes only: what agencies answer, and where it puts them, is not for logs. */
export function outcomesInWords(reports: readonly ReportOutcome[]): string {
  const telling = reports.length > mostRows ? reports.filter(({ state }) => state === 'refused' || state === 'failed') : reports
  const rows = telling.slice(0, mostRows).map(({ file, state, codes }) => [file, state, codes.join(', ')])
  const table = rows.length === 0 ? [] : [...textColumns([['File', 'State', 'Findings'], ...rows]), '']
  const counts = states.map((state) => [reports.filter((report) => report.state === state).length, state] as const)
  const summary = counts.filter(([count]) => count > 0).map(([count, state]) => `${count} ${state}`)
  const others = rows.length < reports.length ? ' With --json each file is named.' : ''
  return [...table, `${summary.join(', ')}.${others}`].join('\n')
}
