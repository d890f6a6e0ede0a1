/** Whether an ICU message surely says nothing but its own text: no values, no branches, no quotes. Most words of an interface are so. */
export function isPlainMessage(text: string): boolean {
  return !/[{}']/.test(text)
}
