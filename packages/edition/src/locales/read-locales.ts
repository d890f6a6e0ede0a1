import { type Data, parseData } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import { describeLocale, isPseudoLocale } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleCode, LocaleData, Toolkit } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'

/** Where the languages are described, and where the toolkit's own texts are translated. */
export const localesFolder = 'locales'

/**
 * What locales/<tag>.yaml says of each language that toolkit.yaml lists, the source language first, which needs no file, as those that are
 * made for tests need none. A language whose file has a fault is described from CLDR, so that its other faults show in the same run.
 */
export function readLocales(tree: SourceTree, toolkit: Data<Toolkit>): { locales: LocaleData[]; diagnostics: Diagnostic[] } {
  const { locale: source, locales: tags = [] } = toolkit.value
  const read = [source, ...tags].map((tag, index) => readLocale(tree, tag, index === 0 ? undefined : toolkit.placeAt(['locales', index - 1])))
  return { locales: read.map(({ locale }) => locale), diagnostics: read.flatMap(({ diagnostics }) => diagnostics) }
}

function readLocale(tree: SourceTree, tag: LocaleCode, listed: Diagnostic['place'] | undefined): { locale: LocaleData; diagnostics: Diagnostic[] } {
  const path = `${localesFolder}/${tag}.yaml`
  const file = tree.get(path)
  const described = describeLocale(tag)
  if (file === undefined) {
    const nearby = [...tree.keys()].filter((name) => name.startsWith(`${localesFolder}/`))
    return { locale: described, diagnostics: listed === undefined || isPseudoLocale(tag) ? [] : [codes.missingFile.at(listed, { path, nearby })] }
  }
  if (file.text === undefined) return { locale: described, diagnostics: [] }
  const { value: data, diagnostics } = parseData({ path, text: file.text }, 'locale')
  if (data === undefined) return { locale: described, diagnostics }
  if (data.value.locale === tag) return { locale: data.value, diagnostics }
  const mismatch = codes.localeMismatch.at(data.placeAt(['locale']), { found: data.value.locale, expected: tag })
  return { locale: described, diagnostics: [...diagnostics, mismatch] }
}
