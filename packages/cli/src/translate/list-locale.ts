/**
 * The text of toolkit.yaml with one language more in `locales`, and nothing else changed: comments and layout are the editor’s. The file
 * is known to be valid, so `locales` is a list on one line, a list of lines, or not there; `locale` always is.
 */
export function listLocale(yaml: string, tag: string): string {
  const oneLine = /^locales:[ \t]*\[([^\]]*)\]/m
  const lines = /^locales:[^\n[]*\n(?:[ \t]*-[^\n]*\n)+/m
  if (oneLine.test(yaml)) return yaml.replace(oneLine, (_, list: string) => `locales: [${[list.trim(), tag].filter(Boolean).join(', ')}]`)
  if (lines.test(yaml)) return yaml.replace(lines, (list) => `${list}${/\n([ \t]*-[ \t]*)\S/.exec(list)?.[1] ?? '  - '}${tag}\n`)
  return yaml.replace(/^locale:[^\n]*\n/m, (line) => `${line}locales: [${tag}]\n`)
}
