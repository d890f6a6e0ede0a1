/** A font file as templates/fonts/fonts.css names it: `url("@fontsource/<family>/files/<file>")`. */
const FONT_URL = /url\("(@fontsource\/[\w-]+\/files\/([\w-]+\.woff2))"\)/g

/**
 * The `@font-face` rules of `css` with each font file's address replaced by `addressOf(file)`. A rule whose file has no address
 * (undefined) is left out, so that a page never asks for what is not there.
 */
export function fontFaces(css: string, addressOf: (file: string) => string | undefined): string {
  return css.replace(/@font-face\s*\{[^}]*\}\s*/g, (rule) => {
    const file = fileIn(rule)
    const address = file && addressOf(file)
    return address ? rule.replace(FONT_URL, () => `url("${address}")`) : ''
  })
}

/** Where the font files stand that `css` names: by file name, the `file:` URL in the installed package. For whoever reads them into a look. */
export function fontFiles(css: string): ReadonlyMap<string, URL> {
  return new Map([...css.matchAll(FONT_URL)].map(([, specifier = '', file = '']) => [file, new URL(import.meta.resolve(specifier))]))
}

/** The font as a data: URI. */
export function fontDataUri(bytes: Uint8Array): string {
  return `data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}`
}

function fileIn(rule: string): string | undefined {
  return [...rule.matchAll(FONT_URL)][0]?.[2]
}
