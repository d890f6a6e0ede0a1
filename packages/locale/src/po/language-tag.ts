/** A BCP 47 tag as the header of a PO file writes it: `pt_BR`. */
export function toGettextLanguage(locale: string): string {
  return locale.replaceAll('-', '_')
}

/** Whether a header’s `Language` names this locale; `fr` and `fr_FR` are one, as are `zh_CN` and `zh-Hans`. */
export function isSameLanguage(language: string, locale: string): boolean {
  const tag = language
    .replaceAll('_', '-')
    .replace(/@latin$/i, '-Latn')
    .replace(/@cyrillic$/i, '-Cyrl')
  return inFull(tag) === inFull(locale)
}

/** With script and region filled in; as it stands where it is no tag. */
function inFull(tag: string): string {
  try {
    return new Intl.Locale(tag).maximize().toString()
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}
