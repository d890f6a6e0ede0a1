import { availableParallelism, totalmem } from 'node:os'
import { findBrowser } from '@ai-toolkit/pdf'

/** What of a machine decides how fast it is, and no name or path of it. */
export interface Machine {
  system: string
  cores: number
  memoryGb: number
  node: string
  /** Such as `Chrome/153.0.8000.0`. */
  browser: string
}

/** The machine that this runs on. */
export async function describeMachine(): Promise<Machine> {
  const { value: found } = await findBrowser(process.env)
  return {
    system: `${process.platform} ${process.arch}`,
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser: found?.version ?? 'none',
  }
}

/** `linux x64, 2 cores, 8 GB, Node v24.21.0, Chrome/153.0.8000.0`. */
export function machineInWords({ system, cores, memoryGb, node, browser }: Machine): string {
  return `${system}, ${cores} cores, ${memoryGb} GB, Node ${node}, ${browser}`
}
