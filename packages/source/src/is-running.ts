/** Whether a process of this number runs here. Signal 0 is no signal; a process of somebody else’s may not be sent it, but runs. */
export function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}
