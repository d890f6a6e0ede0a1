import type { RowDefinition } from './row.ts'
import { buildRows } from './rows/builds.ts'
import { htmlRows } from './rows/html.ts'
import { pdfRows } from './rows/pdf.ts'
import { peerRows } from './rows/peers.ts'
import { reportRows } from './rows/reports.ts'
import { stageRows } from './rows/stages.ts'
import { startRows } from './rows/starts.ts'
import { workRows } from './rows/work.ts'

/** All rows, in the order of the table. */
export const rows: readonly RowDefinition[] = [
  ...htmlRows,
  ...peerRows,
  ...buildRows,
  ...pdfRows,
  ...reportRows,
  ...startRows,
  ...workRows,
  ...stageRows,
]
