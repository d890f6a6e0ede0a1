import { hasErrors } from '@ai-toolkit/diagnostics'
import { languageOf } from '@ai-toolkit/html'
import type { Brand } from '@ai-toolkit/model'
import { localBrand } from '@ai-toolkit/report'
import { exitStatus } from '../exit-status.ts'
import { checkName } from '../new/place-for.ts'
import { checkLocales, listPublications, type Publication } from '../publications.ts'
import { checkOpenBrand, openBrand } from '../read-brand.ts'
import { readContent } from '../read-content.ts'
import { readLook } from '../read-look.ts'
import { refuse } from '../refuse.ts'
import { jsonReport, printJson, printResult, showFaults } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'
import { writeOneFile } from '../write-one-file.ts'

/** What only this verb is asked. */
export interface NewWordTemplateOptions extends CallOptions {
  force?: true
}

/** `toolkit new word-template <name>`: a Word template with every tag of a report, set out in the look of a brand, to be made one's own in Word. */
export async function newWordTemplate({
  arguments: [name = ''],
  options,
}: {
  arguments: string[]
  options: NewWordTemplateOptions
}): Promise<number> {
  const { templates = 'templates', content: folder = 'content', brand: brandFolder = 'templates/brands/default', locale, force } = options
  const file = options.out ?? `${name}.docx`
  const [content, opened] = await Promise.all([readContent(folder, locale ?? []), openBrand(brandFolder)])
  const look = await readLook(templates)
  const publications = listPublications(content, look, locale ?? (content.value && [content.value.locale]))
  const brand = checkOpenBrand(opened, publications.value, look)
  const unknown = content.value === undefined ? [] : checkLocales(content.value, locale, folder)
  const faults = [...checkName(file, name), ...content.diagnostics, ...look.diagnostics, ...opened.diagnostics, ...brand.diagnostics, ...unknown]
  const sources = new Map([...content.sources, ...look.sources, ...opened.sources])
  const [publication] = publications.value
  if (publication === undefined || brand.value === undefined || hasErrors(faults)) return refuse(faults, sources, options)
  const found = [...faults, ...(await writeOneFile(file, await makeTemplate(publication, brand.value.brand), force ? 'replace' : 'refuse'))]
  const failed = hasErrors(found)
  if (options.json) printJson({ ...jsonReport(found), written: failed ? [] : [displayPath(userPath(file))] })
  else {
    showFaults(found, sources)
    if (!failed) printResult(nextSteps(displayPath(userPath(file)), options))
  }
  return failed ? exitStatus.inputHasErrors : exitStatus.done
}

/** Loaded only when asked for: the libraries behind it take a second. */
async function makeTemplate({ edition, look }: Publication, brand: Brand): Promise<Uint8Array> {
  const { makeWordTemplate } = await import('@ai-toolkit/word')
  return makeWordTemplate({ words: look.words, language: languageOf(edition), brand: localBrand(brand, edition.locale) })
}

function nextSteps(file: string, { locale }: NewWordTemplateOptions): string {
  const language = locale === undefined ? '' : ` --locale ${locale.join(',')}`
  return [
    `Wrote ${file}.`,
    'Next:',
    '  1. Open it in Word or LibreOffice: delete what you do not want, move the rest about, give it your styles, head and foot. Tags in braces are filled in.',
    `  2. pnpm toolkit report our.answers.yaml --word-template ${file}${language} fills it, and says which tags no report has.`,
    '  3. packages/word/TAGS.md lists all tags.',
  ].join('\n')
}
