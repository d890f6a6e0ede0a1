import { join } from 'node:path'

/** The project that is measured. */
export const project = join(import.meta.dirname, '../..')

/** Our own program, as anybody calls it. */
export function toolkit(...args: readonly string[]): string[] {
  return [process.execPath, join(project, 'packages/cli/src/toolkit.js'), ...args]
}

/** The HTML and JSON of a content folder in all its languages. */
export function buildOf(content: string, out: string): string[] {
  return toolkit(...buildArguments(content, out), '--json')
}

/** The same from the sources, to count in. */
export function buildFromSources(content: string, out: string): string[] {
  return task('run-sources', ...buildArguments(content, out))
}

function buildArguments(content: string, out: string): string[] {
  return ['build', '--content', content, '--templates', join(project, 'templates'), '--format', 'html,json', '--out', out]
}

/** One of the programs in tasks/. */
export function task(name: string, ...args: readonly string[]): string[] {
  return [process.execPath, join(import.meta.dirname, 'tasks', `${name}.ts`), ...args]
}
