/** What stands before the ids of a resource that is a part of the whole toolkit, so that two resources may have the same ones. */
export function bookPrefix(resource: string): string {
  return `${resource}.`
}

/** The address, inside a resource, of a place in any resource of the toolkit; `intoBook` makes of it the one in the whole. */
export function bookAddress(resource: string, id: string): string {
  return `#@${bookPrefix(resource)}${id}`
}

/**
 * The HTML of a resource as a part of the whole toolkit: its ids, and what names them, have the name of the resource before them, and its
 * headings stand so many steps lower. How they look stays as it is.
 */
export function intoBook(html: string, resource: string, lower: number): string {
  const prefix = bookPrefix(resource)
  return html.replace(tag, (written) => {
    const named = written
      .replace(/ (id|data-page)="/g, ` $1="${prefix}`)
      .replace(/ href="#(@?)/, (_, isWhole: string) => ` href="#${isWhole === '' ? prefix : ''}`)
      .replace(/ href="field:(\w+)\//, ` href="field:$1/${resource}-`)
    if (lower === 0) return named
    return named.replace(/^<h([1-6])/, (start, depth: string) => `${start} aria-level="${Math.min(Number(depth) + lower, 6)}"`)
  })
}

/** A tag with attributes as our own writers write it: values stand in double quotes, and hold none. */
const tag = /<[a-z][a-z0-9]*(?: [\w:-]+(?:="[^"]*")?)* ?\/?>/g
