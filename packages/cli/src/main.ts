// The program `toolkit`. Everything it can do stands in program.ts; here only what must hold whatever happens.
import { exitStatus } from './exit-status.ts'
import { findPrepared } from './prepared/find-prepared.ts'

// Whoever reads our output may stop reading, as `| head` does: then nothing is left to say, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitStatus.done)
  throw error
})

process.exitCode = await run()

async function run(): Promise<number> {
  try {
    const { runProgram } = (await import(findPrepared() ?? './program.ts')) as typeof import('./program.ts')
    return await runProgram(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${describeFault(error)}\n`)
    return exitStatus.ourFault
  }
}

/** An exception is always our own mistake: the user's are diagnostics. The stack helps whoever mends it, so it is shown on request only. */
function describeFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const stack = process.env.AI_TOOLKIT_DEBUG === undefined || !(error instanceof Error) ? '' : `\n${error.stack}`
  return `This is a mistake in the program, not in your files: ${message}${stack}\nPlease report it with the command you ran; AI_TOOLKIT_DEBUG=1 shows where it happened.`
}
