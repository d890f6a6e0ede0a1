import { type BundleFile, replaceFiles } from '@ai-toolkit/bundle'
import { codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition } from '@ai-toolkit/model'
import { readSourceFile } from '@ai-toolkit/source'
import { exitStatus } from '../exit-status.ts'
import { checkPlaceFor } from '../new/place-for.ts'
import { sampleAnswers, sampleName } from '../new/sample-answers.ts'
import { readContent } from '../read-content.ts'
import { jsonReport, plural, printJson, printResult, showFaults } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface NewTemplateOptions extends CallOptions {
  /** The folder in templates/report to begin from. Default: default. */
  from?: string
  /** The questionnaire it is for. Default: the first of the toolkit. */
  questionnaire?: string
}

/**
 * `toolkit new template <name>`: a working copy of a report template, with what it accepts and answers to try it with. With `--brand`, it
 * becomes one of the brand's own.
 */
export async function newTemplate({ arguments: [name = ''], options }: { arguments: string[]; options: NewTemplateOptions }): Promise<number> {
  const { templates = 'templates', content = 'content', brand, from = 'default' } = options
  const folder = `${brand === undefined ? templates : `${brand}/templates`}/report/${name}`
  const [{ value: edition, diagnostics }, read] = await Promise.all([
    readContent(content, []),
    readSourceFile(userPath(`${templates}/report/${from}/report.hbs`)),
  ])
  const questionnaire = options.questionnaire ?? questionnairesOf(edition)[0]
  const faults = [
    ...(await checkPlaceFor(folder, name)),
    ...read.diagnostics,
    ...(edition === undefined ? diagnostics : checkQuestionnaire(edition, questionnaire, content)),
  ]
  const files = hasErrors(faults)
    ? []
    : [
        { path: 'report.hbs', content: read.value?.bytes ?? '' },
        { path: 'template.yaml', content: descriptionOf(name, questionnaire, edition) },
        ...(await sampleAnswers(content, edition, questionnaire)),
      ]
  const failed = files.length === 0 ? [] : await replaceFiles(userPath(folder), files)
  return tell([...faults, ...failed], files, { name, shown: displayPath(userPath(folder)), options })
}

function questionnairesOf(edition: Edition | undefined): string[] {
  return (edition?.resources ?? []).filter(({ questionnaire }) => questionnaire !== undefined).map(({ id }) => id)
}

function checkQuestionnaire(edition: Edition, questionnaire: string | undefined, content: string): Diagnostic[] {
  const known = questionnairesOf(edition)
  if (questionnaire === undefined || known.includes(questionnaire)) return []
  return [codes.unknownQuestionnaire.at(wholeFile(`${displayPath(userPath(content))}/toolkit.yaml`), { id: questionnaire, known })]
}

/** A template is made for what it was tried with: this questionnaire, until an edition may change it beyond recognition. */
function descriptionOf(name: string, questionnaire: string | undefined, edition: Edition | undefined): string {
  const accepted = [
    ...(questionnaire === undefined ? [] : [`questionnaire: ${questionnaire}`]),
    ...(edition === undefined ? [] : [`editions: "${edition.edition.split('.')[0]}"`]),
  ]
  return `title: ${name}\naccepts:\n  - { ${accepted.join(', ')} }\n`
}

interface Outcome {
  name: string
  /** The folder, as the user would name it. */
  shown: string
  options: NewTemplateOptions
}

function tell(diagnostics: readonly Diagnostic[], files: readonly BundleFile[], { name, shown, options }: Outcome): number {
  const failed = hasErrors(diagnostics)
  const written = failed ? [] : files.map(({ path }) => `${shown}/${path}`)
  if (options.json) printJson({ ...jsonReport([...diagnostics]), written })
  else {
    showFaults(diagnostics, new Map())
    if (!failed) printResult(nextSteps(name, shown, options))
  }
  return failed ? exitStatus.inputHasErrors : exitStatus.done
}

function nextSteps(name: string, folder: string, { brand }: NewTemplateOptions): string {
  const look = brand === undefined ? '' : ` --brand ${brand}`
  return [
    `Wrote ${folder}: ${plural(3, 'file')}.`,
    'Next:',
    `  1. Choose and order the parts in ${folder}/report.hbs; templates/README.md says what they may show.`,
    `  2. pnpm toolkit preview report ${folder}/${sampleName} --template ${name}${look} shows it while you work.`,
    `  3. Say in ${folder}/template.yaml which answers it is made for.`,
  ].join('\n')
}
