import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, LocaleCode } from '@ai-toolkit/model'
import { isSameLanguage } from '../po/language-tag.ts'
import type { XmlElement } from './build-tree.ts'
import { CORE } from './namespaces.ts'
import type { ParsedXml } from './parse-xml.ts'
import { childrenOf, own } from './read-unit.ts'

/** Those that have the elements we read in the same places; a tool may save a file in the later one. */
const versions = new Set(['2.0', '2.1'])

/** Why nothing of a file can be used: it is no XLIFF of ours, or in other languages. */
export function checkRoot({ root, placeOf }: ParsedXml, { sourceLocale, locale }: { sourceLocale: LocaleCode; locale: LocaleCode }): Diagnostic[] {
  const version = root.attributes.get('version')
  if (root.name !== 'xliff') return [codes.xliffVersion.at(placeOf(root), { found: `a file of \`<${root.name}>\`` })]
  if (version === undefined || !versions.has(version)) {
    return [codes.xliffVersion.at(placeOf(root, 'version'), { found: version === undefined ? 'XLIFF without a version' : `XLIFF ${version}` })]
  }
  if (root.namespace !== CORE) return [codes.xliffVersion.at(placeOf(root, 'xmlns'), { found: `of the namespace “${root.namespace}”` })]
  return Object.entries({ srcLang: sourceLocale, trgLang: locale }).flatMap(([attribute, expected]) => {
    const found = root.attributes.get(attribute) ?? ''
    return isSameLanguage(found, expected) ? [] : [codes.xliffLanguage.at(placeOf(root, attribute), { attribute, found, expected })]
  })
}

/** The `<file>` elements that are of the part expected; some tools put the files of several parts into one. */
export function chooseFiles(
  { root, placeOf }: ParsedXml,
  { original, edition }: { original: string; edition: string },
): { files: XmlElement[]; diagnostics: Diagnostic[] } {
  const all = childrenOf(root, 'file')
  const files = all.filter(({ attributes }) => attributes.get('original') === original)
  const others = all.filter((file) => !files.includes(file))
  const old = files.filter((file) => (own(file, 'edition') ?? edition) !== edition)
  return {
    files,
    diagnostics: [
      ...(all.length === 0 ? [codes.xliffOriginal.at(placeOf(root), { found: '', expected: original })] : []),
      ...others.map((file) =>
        codes.xliffOriginal.at(placeOf(file, 'original'), { found: file.attributes.get('original') ?? '', expected: original }),
      ),
      ...old.map((file) => codes.xliffEdition.at(placeOf(file), { found: own(file, 'edition') ?? '', expected: edition })),
    ],
  }
}
