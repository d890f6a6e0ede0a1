/** Characters of a sheet's name; more are refused by the programs. */
const LONGEST_NAME = 31

/** Names as sheets can have them: without the characters that are forbidden, cut to 31, and unique, letter case aside. */
export function nameSheets(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title, index) => {
    const plain = title
      .replace(/[[\]:*?/\\]|\p{Control}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
    const name = unique(cut(plain, LONGEST_NAME) || String(index + 1), taken)
    taken.add(name.toLowerCase())
    return name
  })
}

function unique(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  for (let number = 2; ; number += 1) {
    const tail = ` ${number}`
    const tried = cut(name, LONGEST_NAME - tail.length) + tail
    if (!taken.has(tried.toLowerCase())) return tried
  }
}

/** Never through the middle of a character of two units. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()
}
