import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { listPrograms, thisMachine } from './list-programs.ts'

/**
 * The version of the browser that documents would be printed with, such as `156.0.8078.79`, as its program states it: a tenth of the time that
 * starting it takes. Undefined where it does not say, as on Windows, or is not unpacked yet; then only starting it tells.
 * @param named the program to use, before any other
 */
export async function tellBrowserVersion(named: string | undefined, environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  for await (const program of listPrograms(thisMachine(environment), named)) {
    const { executablePath, environment: own } = program
    const options = { env: { ...environment, ...own }, timeout: 5000 }
    const said = await promisify(execFile)(executablePath, ['--version'], options).catch(() => undefined)
    return said?.stdout.match(/\d+(?:\.\d+){3}/)?.[0]
  }
  return undefined
}
