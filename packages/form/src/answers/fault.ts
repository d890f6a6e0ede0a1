/** Something wrong with an answer file, to be said as the word `form.fault.<word>`. */
export interface Fault {
  word: string
  values: Readonly<Record<string, string | number>>
}

/** A fault; `values` fill the word. */
export function fault(word: string, values: Fault['values'] = {}): Fault {
  return { word, values }
}
