import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { localesFolder } from '@ai-toolkit/edition'
import { describeLocale, isKnownLocale, isPseudoLocale } from '@ai-toolkit/locale'
import type { Diagnostic, LocaleData } from '@ai-toolkit/model'
import { exitStatus } from '../exit-status.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, plural, printJson, printResult, showFaults } from '../talk.ts'
import { listLocale } from '../translate/list-locale.ts'
import { openTranslation, type Translation } from '../translate/open-translation.ts'
import { updateCatalogues } from '../translate/update-catalogues.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { Call } from '../verb.ts'
import { writeOneFile } from '../write-one-file.ts'

/** `toolkit translate add <locale>`: catalogues for everything, what CLDR knows of the language, and its place in toolkit.yaml. */
export async function translateAdd({ arguments: [tag = ''], options }: Call): Promise<number> {
  const { value: translation, diagnostics, sources } = await openTranslation(options)
  const folder = displayPath(userPath(options.content ?? 'content'))
  const faults = translation === undefined ? diagnostics : checkTag(tag, translation, folder)
  if (translation === undefined || hasErrors(faults)) return refuse(faults, sources, options)
  const { written, findings } = await addLocale(tag, translation, folder)
  if (options.json) printJson({ ...jsonReport(findings), written })
  else {
    showFaults(findings, sources)
    if (!hasErrors(findings)) printResult(nextSteps(tag, written, folder))
  }
  return hasErrors(findings) ? exitStatus.inputHasErrors : exitStatus.done
}

function checkTag(tag: string, { edition }: Translation, folder: string): Diagnostic[] {
  const place = wholeFile(`${folder}/toolkit.yaml`)
  const known = (edition.locales ?? []).map(({ locale }) => locale)
  if (known.includes(tag)) return [codes.localeExists.at(place, { locale: tag })]
  return isKnownLocale(tag) && !isPseudoLocale(tag) && canonical(tag) === tag ? [] : [codes.notALocale.at(place, { tag, canonical: canonical(tag) })]
}

/** The tag as BCP 47 writes it (`pt-BR`, not `pt_br`), or undefined where it is none at all. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Toolkit.yaml comes last: until the language has all its files, it is not one of the toolkit’s. */
async function addLocale(tag: string, translation: Translation, folder: string): Promise<{ written: string[]; findings: Diagnostic[] }> {
  const description = `${folder}/${localesFolder}/${tag}.yaml`
  const faults = await writeOneFile(description, localeYaml(describeLocale(tag)), 'replace')
  if (hasErrors(faults)) return { written: [], findings: faults }
  const { updated, diagnostics } = await updateCatalogues(translation, [tag])
  if (hasErrors(diagnostics)) return { written: [description], findings: diagnostics }
  const toolkit = `${folder}/toolkit.yaml`
  const listed = await writeOneFile(toolkit, listLocale(translation.sources.get(toolkit) ?? '', tag), 'replace')
  return { written: [description, ...updated.map(({ file }) => file), toolkit], findings: [...diagnostics, ...listed] }
}

function localeYaml(locale: LocaleData): string {
  const lines = Object.entries(locale).map(([key, value]) => `${key}: ${Array.isArray(value) ? `[${value.join(', ')}]` : quoted(String(value))}`)
  return `# How the language is written, as CLDR has it. Correct what readers would not recognize.\n${lines.join('\n')}\n`
}

function quoted(value: string): string {
  return /^[\p{L}][\p{L}\p{M}\p{N} -]*$/u.test(value) && !/^(?:yes|no|on|off|true|false|null)$/i.test(value) ? value : JSON.stringify(value)
}

function nextSteps(tag: string, written: readonly string[], folder: string): string {
  return [
    `Added ${tag}: ${plural(written.length, 'file')} written.`,
    'Next:',
    `  1. Look at ${folder}/${localesFolder}/${tag}.yaml: name, digits, dates.`,
    `  2. Translate the glossary’s terms and the words of the interface first: everything else uses them.`,
    `  3. Open the catalogues (*.po) in Poedit or Weblate; toolkit translate status ${tag} says how far you are.`,
    `  4. toolkit check shows what is wrong, toolkit build --locale ${tag} --format html the pages.`,
  ].join('\n')
}
