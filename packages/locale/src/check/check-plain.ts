import { codes } from '@ai-toolkit/diagnostics'
import { placeholdersIn, withoutPlaceholders } from '../placeholders.ts'
import type { FormatCheck } from './check-translation.ts'

/** A line that is shown as it stands; in place of what is in braces comes a value. */
export const checkPlain: FormatCheck = ({ text }, translation, { placeAt }) => {
  const expected = placeholdersIn(text).sort()
  const found = placeholdersIn(translation).sort()
  const same = expected.join() === found.join()
  return {
    value: { text: translation.replace(/\s*\n\s*/g, ' ') },
    diagnostics: same ? [] : [codes.translationPlaceholders.at(placeAt(), { expected, found })],
    words: { source: withoutPlaceholders(text), found: withoutPlaceholders(translation) },
  }
}

/** The written forms of a term, joined by semicolons: as many as the language has. */
export const checkForms: FormatCheck = (_unit, translation) => ({ value: { text: translation }, diagnostics: [] })
