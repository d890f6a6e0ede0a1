import { join } from 'node:path'
import { InvalidArgumentError, Option } from 'commander'
import { reportFormats, reportKinds } from './reports/report-kinds.ts'
import type { Verb } from './verb.ts'

/** One verb of the command line. */
export interface VerbDefinition {
  /** The verb (one word, or two) with its arguments, in commander’s notation. */
  usage: string
  description: string
  example: string
  options: Option[]
  /** Loaded only when called, so that `--help` and small verbs start quickly. */
  load: () => Promise<Verb>
}

/** Defaults lie in the project, wherever in it the command was called; what the user names is seen from where the user stands. */
function inProject(path: string): string {
  return join(process.cwd(), path)
}

const formats = ['html', 'pdf', 'json']
const bundleFormats = ['html', 'form', 'pdf', 'json']

const shared = {
  json: new Option('--json', 'print a result that a program can read'),
  content: new Option('--content <folder>', 'the toolkit’s content').default(inProject('content'), 'content'),
  templates: new Option('--templates <folder>', 'the templates').default(inProject('templates'), 'templates'),
  out: new Option('--out <folder>', 'where to write').default(inProject('dist'), 'dist'),
  locale: new Option('--locale <tags>', 'which languages, joined by commas').argParser(parseList),
  format: new Option('--format <formats>', 'html, pdf and json, joined by commas')
    .default(formats, formats.join(','))
    .argParser((value) => parseFormats(value, formats)),
  browser: new Option('--browser <program>', 'the Chrome or Chromium that prints PDFs (default: found by itself)'),
}

/** All verbs. One of two words, such as `translate add`, is listed under the first. */
export const verbs: VerbDefinition[] = [
  {
    usage: 'check',
    description: 'Report everything that is wrong with the toolkit.',
    example: 'pnpm toolkit check',
    options: [
      shared.content,
      shared.templates,
      new Option('--coverage', 'print what each resource holds and where each principle is treated'),
      new Option('--sarif', 'print SARIF 2.1.0 for review tools'),
      shared.json,
    ],
    load: async () => (await import('./verbs/check.ts')).check,
  },
  {
    usage: 'build',
    description: 'Build the bundle of an edition: site, forms, PDFs and JSON with a manifest.',
    example: 'pnpm toolkit build --format html,json --out dist',
    options: [
      shared.content,
      shared.templates,
      shared.out,
      new Option('--format <formats>', 'html, form, pdf and json, joined by commas')
        .default(bundleFormats, bundleFormats.join(','))
        .argParser((value) => parseFormats(value, bundleFormats)),
      new Option('--edition <version>', 'which edition'),
      shared.locale,
      shared.browser,
      shared.json,
    ],
    load: async () => (await import('./verbs/build.ts')).build,
  },
  {
    usage: 'assess <answers>',
    description: 'Evaluate an answer file: measures, levels, recommendations, and how they came about.',
    example: 'pnpm toolkit assess our-agency.answers.yaml',
    options: [shared.content, shared.json],
    load: async () => (await import('./verbs/assess.ts')).assess,
  },
  {
    usage: 'report <answers...>',
    description: 'Make branded reports of answer files.',
    example: 'pnpm toolkit report our-agency.answers.yaml --brand templates/brands/default --format pdf',
    options: [
      shared.content,
      shared.templates,
      new Option('--kind <kind>', 'what the report is for; progress and portfolio make one report of all files').choices(reportKinds).default('full'),
      new Option('--out <folder>', 'where to write').default(inProject('dist/reports'), 'dist/reports'),
      new Option('--format <formats>', 'html, pdf, json and csv (the rows of plans and portfolios), joined by commas')
        .default([...reportFormats], reportFormats.join(','))
        .argParser((value) => parseFormats(value, reportFormats)),
      new Option('--brand <folder>', 'the folder of an agency’s look').default(inProject('templates/brands/default'), 'templates/brands/default'),
      new Option('--template <name>', 'a folder in templates/report (default: the questionnaire’s own)'),
      shared.locale,
      shared.browser,
      shared.json,
    ],
    load: async () => (await import('./verbs/report.ts')).report,
  },
  {
    usage: 'translate status [locales...]',
    description: 'Say how far each part is translated, and what to do first.',
    example: 'pnpm toolkit translate status fr --fail-under 95',
    options: [
      shared.content,
      shared.templates,
      new Option('--fail-under <percent>', 'fail where less of a part is translated').argParser(parsePercent),
      shared.json,
    ],
    load: async () => (await import('./verbs/translate-status.ts')).translateStatus,
  },
  {
    usage: 'translate update [locales...]',
    description: 'Bring catalogues up to date with the toolkit.',
    example: 'pnpm toolkit translate update fr --wording-only guide:wheels/look/p2',
    options: [
      shared.content,
      shared.templates,
      new Option('--wording-only <units...>', 'texts whose change does not touch their meaning: translations stay valid'),
      shared.json,
    ],
    load: async () => (await import('./verbs/translate-update.ts')).translateUpdate,
  },
  {
    usage: 'translate add <locale>',
    description: 'Add a language: its description, and a catalogue for everything.',
    example: 'pnpm toolkit translate add pt-BR',
    options: [shared.content, shared.templates, shared.json],
    load: async () => (await import('./verbs/translate-add.ts')).translateAdd,
  },
  {
    usage: 'translate export <locale> [parts...]',
    description: 'Write catalogues as XLIFF 2.0, for tools that want it.',
    example: 'pnpm toolkit translate export fr roadmap --out xliff',
    options: [
      shared.content,
      shared.templates,
      new Option('--out <folder>', 'where to write').default(inProject('xliff'), 'xliff'),
      new Option('--format <format>', 'the format').choices(['xliff']).default('xliff'),
      shared.json,
    ],
    load: async () => (await import('./verbs/translate-export.ts')).translateExport,
  },
  {
    usage: 'translate import <files...>',
    description: 'Read XLIFF 2.0 files into their catalogues, text by text.',
    example: 'pnpm toolkit translate import xliff/roadmap.fr.xlf',
    options: [shared.content, shared.templates, shared.json],
    load: async () => (await import('./verbs/translate-import.ts')).translateImport,
  },
  {
    usage: 'translate review <locale> [parts...]',
    description: 'Mark what is translated as read by a native reviewer.',
    example: 'pnpm toolkit translate review fr roadmap',
    options: [shared.content, shared.templates, shared.json],
    load: async () => (await import('./verbs/translate-review.ts')).translateReview,
  },
  {
    usage: 'verify <bundle>',
    description: 'Compare a bundle with its manifest, file by file.',
    example: 'pnpm toolkit verify dist/1.0.0',
    options: [shared.json],
    load: async () => (await import('./verbs/verify.ts')).verify,
  },
  {
    usage: 'explain [code]',
    description: 'Say what a diagnostic means, with a bad and a good example; without a code, list them all.',
    example: 'pnpm toolkit explain dangling-reference',
    options: [shared.json],
    load: async () => (await import('./verbs/explain.ts')).explain,
  },
]

/** What stands between commas. */
function parseList(value: string): string[] {
  return value.split(',').map((name) => name.trim())
}

function parseFormats(value: string, formats: readonly string[]): string[] {
  const chosen = parseList(value)
  const unknown = chosen.find((name) => !formats.includes(name))
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no format “${unknown}”; there are ${formats.join(', ')}.`)
  return formats.filter((name) => chosen.includes(name))
}

function parsePercent(value: string): number {
  const percent = Number(value)
  if (!(percent >= 0 && percent <= 100)) throw new InvalidArgumentError('It wants a number from 0 to 100.')
  return percent
}
