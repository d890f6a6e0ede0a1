import { answersVerbs } from './commands/answers-verbs.ts'
import { newVerbs } from './commands/new-verbs.ts'
import { releaseVerbs } from './commands/release-verbs.ts'
import { reportVerbs } from './commands/report-verbs.ts'
import { toolkitVerbs } from './commands/toolkit-verbs.ts'
import { translateVerbs } from './commands/translate-verbs.ts'
import type { VerbDefinition } from './commands/verb-definition.ts'

/** All verbs. One of two words, such as `translate add`, is listed under the first. */
export const verbs: VerbDefinition[] = [...toolkitVerbs, ...translateVerbs, ...releaseVerbs, ...answersVerbs, ...newVerbs, ...reportVerbs]
