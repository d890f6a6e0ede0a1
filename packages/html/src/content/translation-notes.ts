import type { Edition, Translation } from '@ai-toolkit/model'
import { languageOf } from '../words/language-of.ts'
import { nameLanguage } from '../words/name-language.ts'
import type { Say } from '../words/say.ts'

/** What readers of a translation must know of it: that it is a draft or has gaps, and that nobody has reviewed it yet. */
export function translationNotes(edition: Edition, state: Translation | undefined, say: Say): string[] {
  const { source } = edition
  if (state === undefined || source === undefined) return []
  const language = nameLanguage(source, languageOf(edition))
  const gaps = state.draft ? 'translation.draft' : state.untranslated.length > 0 ? 'translation.partial' : undefined
  return [
    // Rounded down: what is not whole must not read as 100 %.
    ...(gaps === undefined ? [] : [say(gaps, { language, share: Math.floor((100 * state.translated) / state.units) / 100 })]),
    ...(state.unreviewed > 0 ? [say('translation.unreviewed', { language })] : []),
  ]
}
