import type { Voice } from '../voices.ts'

/** A text of SurveyJS: by language, `default` being English, or the first language where there is none. */
export type Localised = string | Record<string, string>

/** A text in every language; one that is the same in all is stated once. */
export function inAll(voices: readonly Voice[], textOf: (voice: Voice) => string): Localised {
  const primary = voices.find(({ locale }) => locale === 'en') ?? voices[0]
  if (primary === undefined) throw new Error('A form needs a language.')
  const texts: Record<string, string> = { default: textOf(primary) }
  for (const voice of voices) if (voice.locale !== 'en') texts[voice.locale] = textOf(voice)
  return new Set(Object.values(texts)).size === 1 ? (texts.default ?? '') : texts
}
