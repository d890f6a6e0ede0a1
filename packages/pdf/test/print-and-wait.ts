// Run as a process of its own by process-end.test.ts: prints without end, says “printing”, and ends when its input does. With the argument “listens”
// it does not end when it is first asked to, but when it is asked again, as a worker does.
import { openPrinter } from '../src/index.ts'
import { bookJob } from './sample-job.ts'

const { value: printer } = await openPrinter()
process.stdin.resume().once('end', () => process.exit(0))
if (process.argv[2] === 'listens') process.once('SIGTERM', () => process.once('SIGTERM', () => process.exit(130)))
process.stdout.write('printing')
while (printer !== undefined) await printer.print(bookJob(10))
