import { dirname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { userPath } from '../user-path.ts'

/** Where answers.schema.json lies, seen from the folder of an answer file; of one that goes to stdout, from where the user stands. */
export function schemaSeenFrom(out: string | undefined): string {
  const schema = fileURLToPath(import.meta.resolve('@ai-toolkit/model/schemas/answers.schema.json'))
  return relative(dirname(userPath(out ?? 'answers.yaml')), schema)
    .split(sep)
    .join('/')
}
