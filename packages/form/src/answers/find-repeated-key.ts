/**
 * The first key that stands twice in one object of a JSON text; undefined where none does. `JSON.parse` keeps the last of the two and says
 * nothing, and so would lose an answer. The text must be valid JSON.
 */
export function findRepeatedKey(json: string): string | undefined {
  const open: Set<string>[] = []
  let last = ''
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token !== ':') last = token
    else if (open.at(-1)?.has(last) === true) return String(JSON.parse(last))
    else open.at(-1)?.add(last)
  }
  return undefined
}
