/**
 * What a page of the browser is opened with. No page of a PDF can be so wide, 14,400 units being the most (ISO 32000-1, annex C): by that a style
 * sheet tells the screen from paper, since `screen` and `print` do not where the screen shows what is printed.
 */
export const screenSize = { width: 20_000, height: 1 }

const style = `<style>@media (min-width: ${screenSize.width}px) { body { content-visibility: hidden } }</style>`

/**
 * The document with a style sheet by which the browser does not lay it out, nor draw it, where nobody looks: on its screen. It would, before and
 * after each print, and that is a tenth to a third of the work. What asks for the size of something in it is answered as ever. A document
 * without a head, or whose policy allows no style sheet, is laid out.
 */
export function keepFromScreen(html: string): string {
  return html.replace('</head>', `${style}</head>`)
}
