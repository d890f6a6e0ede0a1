import { digestFolder } from '@ai-toolkit/source'
import { userPath } from './user-path.ts'

/** The digest of a folder of templates, as the user gives it, without its brands; undefined where it cannot be read. */
export function digestTemplates(folder: string): string | undefined {
  return digestFolder(userPath(folder), (path) => !path.startsWith('brands/'))
}
