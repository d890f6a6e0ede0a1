import type { Brand, LocalBrand, LocaleCode, LocalLine } from '@ai-toolkit/model'

/** The brand with its texts in one language; a text that has none in it is the nearest there is (see `localLine`). */
export function localBrand(brand: Brand, locale: LocaleCode): LocalBrand {
  const { name, unit, contact, logo, marking, header, footer, signature, ...same } = brand
  const line = (text: LocalLine): string => localLine(text, locale).text
  return {
    ...same,
    name: line(name),
    ...(unit !== undefined && { unit: line(unit) }),
    ...(contact !== undefined && { contact: line(contact) }),
    ...(logo !== undefined && { logo: { ...logo, alt: line(logo.alt) } }),
    ...(marking !== undefined && { marking: line(marking) }),
    ...(header !== undefined && { header: line(header) }),
    ...(footer !== undefined && { footer: line(footer) }),
    ...(signature !== undefined && {
      signature: signature.map(({ role, name }) => ({ role: line(role), ...(name !== undefined && { name: line(name) }) })),
    }),
  }
}

/**
 * A text in one language: its own, that of the language without script and region (`fr` for `fr-CA`), or else the first that is written.
 * `from` is the tag it stands under where that is none of the two.
 */
export function localLine(text: LocalLine, locale: LocaleCode): { text: string; from?: LocaleCode } {
  if (typeof text === 'string') return { text }
  const tag = tagsOf(locale).find((candidate) => Object.hasOwn(text, candidate))
  if (tag !== undefined) return { text: text[tag] ?? '' }
  const [[from, first] = ['', '']] = Object.entries(text)
  return { text: first, from }
}

/** `zh-Hant-TW`, `zh-Hant`, `zh`. */
function tagsOf(locale: LocaleCode): LocaleCode[] {
  const parts = locale.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}
