import { join } from 'node:path'
import { didYouMean } from '@ai-toolkit/diagnostics'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { exitStatus } from './exit-status.ts'
import type { Verb } from './verb.ts'

interface VerbDefinition {
  /** The verb with its arguments, in commander's notation. */
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

const shared = {
  json: new Option('--json', 'print a result that a program can read'),
  content: new Option('--content <folder>', 'the toolkit’s content').default(inProject('content'), 'content'),
  templates: new Option('--templates <folder>', 'the templates').default(inProject('templates'), 'templates'),
  out: new Option('--out <folder>', 'where to write').default(inProject('dist'), 'dist'),
  locale: new Option('--locale <tags>', 'which languages, joined by commas').argParser(parseList),
  format: new Option('--format <formats>', 'html, pdf and json, joined by commas').default(formats, formats.join(',')).argParser(parseFormats),
  browser: new Option('--browser <program>', 'the Chrome or Chromium that prints PDFs (default: found by itself)'),
}

const verbs: VerbDefinition[] = [
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
    description: 'Build the bundle of an edition: HTML, PDF and JSON with a manifest.',
    example: 'pnpm toolkit build --format html,json --out dist',
    options: [
      shared.content,
      shared.templates,
      shared.out,
      shared.format,
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
      new Option('--out <folder>', 'where to write').default(inProject('dist/reports'), 'dist/reports'),
      shared.format,
      new Option('--brand <folder>', 'the folder of an agency’s look').default(inProject('templates/brands/default'), 'templates/brands/default'),
      new Option('--template <name>', 'a folder in templates/report (default: the questionnaire’s own)'),
      shared.locale,
      shared.browser,
      shared.json,
    ],
    load: async () => (await import('./verbs/report.ts')).report,
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

/** Runs the verb that the arguments name and gives the exit status. */
export async function runProgram(args: readonly string[]): Promise<number> {
  let status: number = exitStatus.done
  const program = new Command('toolkit')
    .description('Turns a toolkit of guides and questionnaires into HTML, PDF and JSON, and answers into reports.')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) })
  for (const verb of verbs)
    addVerb(program, verb, (result) => {
      status = result
    })
  program.on('command:*', ([name = '']: string[]) => program.error(`There is no verb “${name}”${didYouMean(name, verbs.map(nameOf))}`))
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 || error.code === 'commander.help' ? exitStatus.done : exitStatus.callIsWrong
    throw error
  }
}

function addVerb(program: Command, { usage, description, example, options, load }: VerbDefinition, report: (status: number) => void): void {
  const command = program.command(usage).description(description).addHelpText('after', `\nExample:\n  ${example}`)
  for (const option of options) command.addOption(option)
  command.action(async (...values: unknown[]) => {
    const given = values
      .slice(0, -2)
      .flat()
      .filter((value): value is string => typeof value === 'string')
    const run = await load()
    report(await run({ arguments: given, options: command.opts() }))
  })
}

function nameOf({ usage }: VerbDefinition): string {
  return usage.split(' ')[0] ?? usage
}

/** What stands between commas. */
function parseList(value: string): string[] {
  return value.split(',').map((name) => name.trim())
}

function parseFormats(value: string): string[] {
  const chosen = parseList(value)
  const unknown = chosen.find((name) => !formats.includes(name))
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no format “${unknown}”; there are ${formats.join(', ')}.`)
  return formats.filter((name) => chosen.includes(name))
}
