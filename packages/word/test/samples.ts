import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAnyData, parseData } from '@ai-toolkit/data'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import { markUntranslated, translateWords } from '@ai-toolkit/html'
import { messageUnits, translatePart } from '@ai-toolkit/locale'
import type { Edition, LocaleCode, ReportModel } from '@ai-toolkit/model'
import { assess, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { modelReport } from '@ai-toolkit/report'
import { digestOf, readTree } from '@ai-toolkit/source'

const ROOT = join(import.meta.dirname, '../../..')

/** A look with every part of the page that a brand may ask for. */
export const brand: ReportModel['brand'] = {
  id: 'north',
  name: 'Northern Police Service',
  unit: 'Digital Innovation Office',
  contact: 'innovation@northern.example',
  logo: { file: 'logo.png', alt: 'Crest of the Northern Police Service' },
  colours: { primary: '#14304f', onPrimary: '#ffffff', accent: '#1f5f8b' },
  marking: 'OFFICIAL – internal',
  footer: 'Northern Police Service, 1 Station Road',
}

/** A picture of one dot, as PNG. */
export const dot: Uint8Array = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
)

/** The words of reports, in English. */
export const words: ReadonlyMap<string, string> = new Map(
  ['words.yaml', 'report/words.yaml', 'report/kinds.yaml'].flatMap((name) => Object.entries(readYaml(join(ROOT, 'templates', name)))),
)

/** The same in another language, as far as they are translated. */
export function wordsIn(locale: LocaleCode): ReadonlyMap<string, string> {
  const path = `locales/${locale}.po`
  const text = readFileSync(join(ROOT, 'templates', path), 'utf8')
  const { part } = translatePart(messageUnits(words), { path, text }, { locale, plurals: undefined, terms: new Map(), draftBelow: 0 })
  return translateWords(words, part.texts, 'en')
}

/** A model that package `report` made: `readiness` (four areas, every state of a question) or `risks` (34 risks). */
export function sampleModel(name: 'readiness' | 'risks'): ReportModel {
  return { ...JSON.parse(readFileSync(join(ROOT, `packages/report/test/${name}.report.json`), 'utf8')), brand }
}

/** Reports of all golden answers of the toolkit, by name, in its own language and then in each of the others. Takes some seconds. */
export async function goldenModels(others: readonly LocaleCode[]): Promise<[locale: LocaleCode, models: [name: string, model: ReportModel][]][]> {
  const { value: tree } = await readTree(join(ROOT, 'content'))
  const source = tree && compileEdition(tree).value
  if (tree === undefined || source === undefined) throw new Error('The toolkit does not compile.')
  const files = source.resources.flatMap(({ id, questionnaire }) => (questionnaire === undefined ? [] : goldenFiles(id)))
  const editions = [source, ...(compileLocales(tree, source, others).value ?? []).map(markUntranslated)]
  return editions.map((shown) => [shown.locale, files.map((path) => [path, modelGolden(path, source, shown)])])
}

function goldenFiles(resource: string): string[] {
  const folder = `content/${resource}/golden`
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.answers.yaml'))
  return names.sort().map((name) => `${folder}/${name}`)
}

function modelGolden(path: string, source: Edition, shown: Edition): ReportModel {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const answers = parseData({ path, text }, 'answers').value?.value
  const isAsked = ({ questionnaire }: Edition['resources'][number]) => questionnaire !== undefined && questionnaire.id === answers?.questionnaire
  const [asked, resource] = [source.resources.find(isAsked), shown.resources.find(isAsked)]
  if (answers === undefined || asked?.questionnaire === undefined || resource === undefined) throw new Error(`${path} is not of this edition.`)
  const assessment = assess(compileQuestionnaire(asked.questionnaire), answers, {
    edition: source.edition,
    digest: asked.questionnaireDigest ?? '',
  })
  return modelReport({ edition: shown, resource, answers, assessment, brand, answersDigest: digestOf(text), engine: { version: '0.1.0' } })
}

function readYaml(path: string): Record<string, string> {
  return parseAnyData({ path, text: readFileSync(path, 'utf8') }).value?.value as Record<string, string>
}
