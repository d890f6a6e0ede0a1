import { codes } from '@ai-toolkit/diagnostics'
import type { FormatCheck } from './check-translation.ts'

/** A line that is shown as it stands; in place of what is in braces comes a value. */
export const checkPlain: FormatCheck = ({ text }, translation, { placeAt }) => {
  const expected = placeholdersIn(text)
  const found = placeholdersIn(translation)
  const same = expected.join() === found.join()
  return {
    value: { text: translation.replace(/\s*\n\s*/g, ' ') },
    diagnostics: same ? [] : [codes.translationPlaceholders.at(placeAt(), { expected, found })],
  }
}

/** The written forms of a term, joined by semicolons: as many as the language has. */
export const checkForms: FormatCheck = (_unit, translation) => ({ value: { text: translation }, diagnostics: [] })

function placeholdersIn(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort()
}
