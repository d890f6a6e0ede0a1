import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { Unit } from '../units/unit.ts'
import { differenceOf } from './difference-of.ts'

/** Tags in what is shown as it stands, where the source has none. Markdown has its own word on them. */
export function checkTags({ format, text }: Unit, translation: string, placeAt: (start: number, end: number) => Place): Diagnostic[] {
  if (format === 'markdown' || !translation.includes('<')) return []
  const { found = [] } = differenceOf(tagsIn(text), tagsIn(translation)) ?? {}
  const start = translation.indexOf(found[0] ?? '')
  return found.length === 0 ? [] : [codes.translationTags.at(placeAt(start, start + (found[0]?.length ?? 0)), { found })]
}

/** “a < b” is none, as HTML has it too. */
function tagsIn(text: string): string[] {
  return text.match(/<[/!?]?[A-Za-z!-][^<>]*>?/g) ?? []
}
