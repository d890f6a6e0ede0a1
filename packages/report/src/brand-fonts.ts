import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Brand, Diagnostic, FontFace, LocaleCode } from '@ai-toolkit/model'
import { type BrandFiles, fileOfBrand } from './brand-file.ts'
import { brandTexts } from './brand-texts.ts'
import { localLine } from './local-brand.ts'
import { readFont, type Unpack } from './read-font.ts'

/** What fonts are checked against. */
export interface FontContext {
  /** What reports say, or its characters, by the language they say it in: every letter of it is needed. */
  writings: ReadonlyMap<LocaleCode, string>
  /** Families that come with the toolkit, each with the code points that it has. They stand behind those of the brand. */
  bundled: ReadonlyMap<string, (code: number) => boolean>
  unpack: Unpack
}

/** Fonts that are missing, damaged, too large or unsuitable, and letters that no font has. */
export function checkFonts(data: Data<Brand>, files: BrandFiles, context: FontContext): Diagnostic[] {
  const { faces = [] } = data.value.fonts ?? {}
  const read = faces.map((face, index) => readFace(face, index, data, files, context))
  const faults = read.flatMap(({ diagnostics }) => diagnostics)
  const families = new Map<string, ReadFace[]>()
  for (const face of read) families.set(face.family, [...(families.get(face.family) ?? []), face])
  const unknown = roles.flatMap((role) => checkNames(role, data, families, context))
  // Where a font cannot be read, which letters it has is not known.
  return faults.length + unknown.length > 0 ? [...faults, ...unknown] : roles.flatMap((role) => checkRole(role, data, families, context))
}

const roles = ['headings', 'text'] as const
type Role = (typeof roles)[number]

/** Bytes: every report carries its fonts, in the page and in the PDF. */
const greatestFont = 300_000

interface ReadFace {
  family: string
  weight: number
  has: (code: number) => boolean
  diagnostics: Diagnostic[]
}

function readFace(
  { family, file: name, weight = 400, range }: FontFace,
  index: number,
  data: Data<Brand>,
  files: BrandFiles,
  { unpack }: FontContext,
): ReadFace {
  const place = data.placeAt(['fonts', 'faces', index, 'file'])
  const none = (diagnostics: Diagnostic[]): ReadFace => ({ family, weight, has: () => false, diagnostics })
  const { value: file, diagnostics } = fileOfBrand(data, name, place, files)
  if (file === undefined) return none(diagnostics)
  const { bytes, path } = file
  if (bytes.length > greatestFont) return none([codes.fontTooLarge.at(place, { path, bytes: bytes.length, greatest: greatestFont })])
  const facts = readFont(bytes, unpack)
  if (facts === undefined) return none([codes.fontUnreadable.at(place, { path })])
  const within = rangesOf(range)
  return {
    family,
    weight,
    has: (code) => facts.characters.has(code) && within(code),
    diagnostics: facts.variable ? [codes.fontVariable.at(place, { path })] : [],
  }
}

/** `U+0600-06FF, U+200C`, as in CSS; all characters where there is none. */
function rangesOf(range: string | undefined): (code: number) => boolean {
  const ranges = [...(range ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
    ([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const,
  )
  return (code) => ranges.length === 0 || ranges.some(([first, last]) => code >= first && code <= last)
}

function checkNames(role: Role, data: Data<Brand>, families: ReadonlyMap<string, unknown>, { bundled }: FontContext): Diagnostic[] {
  const known = [...families.keys(), ...bundled.keys()]
  return (data.value.fonts?.[role] ?? []).flatMap((family, index) =>
    known.includes(family) ? [] : [codes.unknownFont.at(data.placeAt(['fonts', role, index]), { family, known }, { expected: known })],
  )
}

/** Titles and names of levels are set at 600, and text at 400 and 600. */
function checkRole(role: Role, data: Data<Brand>, families: ReadonlyMap<string, readonly ReadFace[]>, context: FontContext): Diagnostic[] {
  const stack = data.value.fonts?.[role]
  if (stack === undefined) return []
  const place = data.placeAt(['fonts', role])
  const own = stack.map((family) => hasLetter(family, families, context))
  const weights = stack.flatMap((family) => {
    const faces = families.get(family) ?? []
    const wanted = faces.every(({ weight }) => weight < 600) ? 600 : role === 'text' && faces.every(({ weight }) => weight > 500) ? 400 : undefined
    return faces.length === 0 || wanted === undefined ? [] : [codes.fontWeightMissing.at(place, { family, weight: wanted })]
  })
  const glyphs = [...context.writings].flatMap(([locale, writing]) => {
    const letters = lettersOf(writing + textsIn(data.value, locale))
    const missing = letters.filter((code) => !own.some((has) => has(code)))
    const absent = missing.filter((code) => ![...context.bundled.values()].some((has) => has(code)))
    if (absent.length > 0) return [codes.missingGlyphs.at(place, { role, locale, letters: showLetters(absent), count: absent.length })]
    return missing.length > 0
      ? [codes.borrowedGlyphs.at(place, { family: stack[0] ?? '', locale, letters: showLetters(missing), count: missing.length })]
      : []
  })
  return [...weights, ...glyphs]
}

function hasLetter(family: string, families: ReadonlyMap<string, readonly ReadFace[]>, { bundled }: FontContext): (code: number) => boolean {
  const faces = families.get(family)
  return faces === undefined ? (bundled.get(family) ?? (() => false)) : (code) => faces.some(({ has }) => has(code))
}

function textsIn(brand: Brand, locale: LocaleCode): string {
  return brandTexts(brand)
    .map(({ text }) => localLine(text, locale).text)
    .join('')
}

/** Letters, numbers and punctuation. Arrows and other signs come from elsewhere in nearly every font. */
function lettersOf(text: string): number[] {
  return [...new Set(text)].filter((character) => /[\p{L}\p{M}\p{N}\p{P}]/u.test(character)).map((character) => character.codePointAt(0) ?? 0)
}

/** A few of them, for people; a mark that stands above or below a letter gets a circle to stand on. */
function showLetters(letters: readonly number[]): string {
  const shown = letters.slice(0, 5).map((code) => {
    const letter = String.fromCodePoint(code)
    return `“${/\p{M}/u.test(letter) ? '◌' : ''}${letter}” (U+${code.toString(16).toUpperCase().padStart(4, '0')})`
  })
  return shown.join(', ')
}
