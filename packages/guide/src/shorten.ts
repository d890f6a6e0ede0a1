/** The beginning of a text, for a message: its first line, 60 characters at most. */
export function shorten(text: string): string {
  const [line = ''] = text.split(/[\r\n]/, 1)
  const characters = [...line.slice(0, 120)]
  const short = characters.slice(0, 60).join('')
  return short.length < text.length ? `${short}…` : short
}
