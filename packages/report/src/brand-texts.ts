import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Brand, Diagnostic, LocaleCode, LocalLine } from '@ai-toolkit/model'
import { localLine } from './local-brand.ts'

/** Every text of a brand with where it stands. */
export function brandTexts({ name, unit, contact, logo, marking, header, footer, signature = [] }: Brand): { path: DataPath; text: LocalLine }[] {
  const texts: [DataPath, LocalLine | undefined][] = [
    [['name'], name],
    [['unit'], unit],
    [['contact'], contact],
    [['logo', 'alt'], logo?.alt],
    [['marking'], marking],
    [['header'], header],
    [['footer'], footer],
    ...signature.flatMap(({ role, name }, index): [DataPath, LocalLine | undefined][] => [
      [['signature', index, 'role'], role],
      [['signature', index, 'name'], name],
    ]),
  ]
  return texts.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
}

/** The languages that a brand says anything in, beside what it says in all alike. An agency need not speak every language of the toolkit. */
export function brandLanguages(brand: Brand): ReadonlySet<LocaleCode> {
  return new Set(brandTexts(brand).flatMap(({ text }) => (typeof text === 'string' ? [] : Object.keys(text))))
}

/** Texts that are given by language, and lack one that reports are made in. */
export function checkTexts(data: Data<Brand>, locales: readonly LocaleCode[]): Diagnostic[] {
  return brandTexts(data.value).flatMap(({ path, text }) =>
    locales.flatMap((locale) => {
      const { text: shown, from } = localLine(text, locale)
      return from === undefined ? [] : [codes.brandTextMissing.at(data.placeAt(path), { field: path.join('.'), locale, shown, from })]
    }),
  )
}

/** A signature that the chosen sections leave out. */
export function checkSections(data: Data<Brand>): Diagnostic[] {
  const { signature, sections } = data.value
  if (signature === undefined || sections === undefined || sections.includes('signature')) return []
  return [codes.signatureNotShown.at(data.placeAt(['signature']), {}, { related: [{ message: 'the sections', place: data.placeAt(['sections']) }] })]
}
