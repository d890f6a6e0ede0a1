/** Where a chapter stands. `order` counts from 1. */
export interface PlainPlace {
  locale: string
  resource: string
  order: number
}

/**
 * A chapter for programs that know no directives of ours: boxes become quotes, terms their words, references links between files. Its
 * front matter says in the words of other generators what it belongs to.
 */
export function plainMarkdown(text: string, { locale, resource, order }: PlainPlace): string {
  return text
    .replace(/^---\nid: .*\ntitle: (.*)\n---\n/, `---\ntitle: $1\ntags: [${locale}-${resource}]\norder: ${order}\nweight: ${order}\n---\n`)
    .replace(/ \{#[^}]*\}$/gm, '')
    .replace(/^:::example\[(.*)\]\n([\s\S]*?)\n:::$/gm, '> **$1**\n>\n> $2')
    .replace(/:term\[([^\]]*)\]/g, '$1')
    .replace(/:see\[\]\{to=([^#}]*)#([^}]*)\}/g, '[$2](../$1/$2.md)')
    .replace(/^::glossary$/gm, '')
}
