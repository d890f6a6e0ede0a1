// Run as a process of its own by process-end.test.ts: prints without end, says “printing”, and ends when its input does.
import { openPrinter } from '../src/index.ts'
import { bookJob } from './sample-job.ts'

const { value: printer } = await openPrinter()
process.stdin.resume().once('end', () => process.exit(0))
process.stdout.write('printing')
while (printer !== undefined) await printer.print(bookJob(10))
