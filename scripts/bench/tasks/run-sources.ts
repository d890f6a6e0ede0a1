// Our program from its sources, whatever was prepared, so that every function stands in the file it was written in. node run-sources.ts <arguments>
import { runProgram } from '@ai-toolkit/cli'

process.exitCode = await runProgram(process.argv.slice(2))
