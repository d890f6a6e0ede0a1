// The program as a function: what `toolkit <arguments>` does, for whoever runs it from a program.
export { exitStatus } from './exit-status.ts'
export { prepareProgram } from './prepared/prepare-program.ts'
export { runProgram } from './program.ts'
export { type LookRead, readLook } from './read-look.ts'
export { type RunningWorkbench, runWorkbench, type WorkbenchOptions } from './workbench/run-workbench.ts'
