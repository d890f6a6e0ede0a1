/** What stands in braces in a plain line, in place of a value: `{edition}`. */
const placeholder = /\{[\w-]+\}/g

/** The placeholders of a plain line, in its order. */
export function placeholdersIn(text: string): string[] {
  return text.match(placeholder) ?? []
}

/** The same line with every part changed that is no placeholder. */
export function changeAroundPlaceholders(text: string, change: (part: string) => string): string {
  const placeholders = placeholdersIn(text)
  return text
    .split(placeholder)
    .map((part, index) => change(part) + (placeholders[index] ?? ''))
    .join('')
}

/** The same line with a space in place of every placeholder. */
export function withoutPlaceholders(text: string): string {
  return text.replace(placeholder, ' ')
}
