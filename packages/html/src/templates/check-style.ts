import { codes, findPlaces } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'

/**
 * Finds in a style sheet what would load something from elsewhere, which no report may do. Pictures and fonts that stand in the sheet
 * itself (`url("data:image/…")`) load nothing. `file` is the path that findings name.
 */
export function checkStyle(file: string, text: string): Diagnostic[] {
  const places = findPlaces(file, text)
  return [...blankTexts(text).matchAll(loading)]
    .filter(({ index, 0: found }) => !isInside(text.slice(index + found.length)))
    .map(({ index, 0: found }) => codes.unsafeStyle.at(places.placeAt(index, index + found.length), { found }))
}

/**
 * What loads (CSS Values 4, section 4.5; CSS Images 4, sections 2.2 and 2.4), and any escape: `\75rl(` is `url(` to a browser, and no sheet
 * needs one outside its texts.
 */
const loading = /@import|\b(?:url|src|image|image-set|cross-fade|element)\(|\\/gi

/** Comments and texts in quotes, blanked: what stands in them is neither a rule nor a function. */
function blankTexts(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/g, (match) => match.replace(/[^\n]/g, ' '))
}

function isInside(argument: string): boolean {
  return /^\s*["']?data:(?:image|font)\//i.test(argument)
}
