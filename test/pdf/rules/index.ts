import type { Rule } from '../rule.ts'
import { annotationRules } from './annotation-rules.ts'
import { archiveRules } from './archive-rules.ts'
import { contentRules } from './content-rules.ts'
import { documentRules } from './document-rules.ts'
import { fontRules } from './font-rules.ts'
import { readingRules } from './reading-rules.ts'
import { roleRules } from './role-rules.ts'
import { structureRules } from './structure-rules.ts'

/** Every rule that a PDF of ours must keep. */
export const rules: readonly Rule[] = [
  ...contentRules,
  ...roleRules,
  ...documentRules,
  ...structureRules,
  ...annotationRules,
  ...fontRules,
  ...readingRules,
  ...archiveRules,
]
