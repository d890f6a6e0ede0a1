import { createRequire } from 'node:module'
import { run } from './run-toolkit.ts'

/** What the Nu HTML checker calls an error in files of HTML, as `file:line message`. Needs java. */
export async function findMarkupErrors(files: readonly string[]): Promise<string[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  const { stderr } = await run('java', ['-Xss8m', '-jar', jar, '--errors-only', '--format', 'json', ...files])
  const { messages } = JSON.parse(stderr) as { messages: { url: string; message: string; lastLine: number }[] }
  return messages.map(({ url, message, lastLine }) => `${url}:${lastLine} ${message}`)
}
