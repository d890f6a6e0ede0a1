import type { Data } from '@ai-toolkit/data'
import type { Brand, Diagnostic } from '@ai-toolkit/model'
import { checkColours } from './brand-colours.ts'
import type { BrandFiles } from './brand-file.ts'
import { checkFonts, type FontContext } from './brand-fonts.ts'
import { checkPictures } from './brand-pictures.ts'
import { checkSections, checkTexts } from './brand-texts.ts'

/**
 * What would make a brand unreadable, unsafe or incomplete on the page, in the languages of `context.writings`: contrasts below 4.5 : 1,
 * pictures and fonts that are missing, too large, broken or unsuitable, letters that no font has, texts that a language lacks.
 */
export function checkBrand(data: Data<Brand>, files: BrandFiles, context: FontContext): Diagnostic[] {
  return [
    ...checkColours(data),
    ...checkPictures(data, files),
    ...checkFonts(data, files, context),
    ...checkTexts(data, [...context.writings.keys()]),
    ...checkSections(data),
  ]
}
