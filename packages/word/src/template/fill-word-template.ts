import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { sealPackage } from '../package/seal-package.ts'
import { settleIds } from '../package/settle-ids.ts'
import { fillParts } from './fill-parts.ts'
import { measureFill, mostFilled } from './measure-fill.ts'
import type { WordTemplate } from './open-word-template.ts'
import type { WordData } from './word-data.ts'

/**
 * Fills an agency's own Word template with a report. Tags are `{name}`, `{#list}…{/list}`, `{#name}…{/name}` where there is one and
 * `{^name}…{/name}` where there is none; TAGS.md lists the names. What cannot be filled is refused: then there is no value. The same template
 * and data give the same bytes.
 */
export function fillWordTemplate(template: WordTemplate, data: WordData): Checked<Uint8Array> {
  const { path, all, nodes } = template
  if (nodes.some((part) => measureFill(part, data) > mostFilled))
    return { value: undefined, diagnostics: [codes.templateTooMuch.at(wholeFile(path), { limit: `more than ${mostFilled} characters` })] }
  const filled = fillParts(path, template, data)
  if (filled.value === undefined) return { value: undefined, diagnostics: filled.diagnostics }
  return { value: sealPackage(settleIds(new Map([...all, ...filled.value]))), diagnostics: [] }
}
