import { type BundleFile, replaceFiles } from '@ai-toolkit/bundle'
import { hasErrors } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { exitStatus } from '../exit-status.ts'
import { checkPlaceFor } from '../new/place-for.ts'
import { sampleAnswers, sampleName } from '../new/sample-answers.ts'
import { type BrandFolder, openBrand } from '../read-brand.ts'
import { readContent } from '../read-content.ts'
import { jsonReport, plural, printJson, printResult, showFaults } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { CallOptions } from '../verb.ts'

/** What only this verb is asked. */
export interface NewBrandOptions extends CallOptions {
  /** The folder of the brand to begin from. Default: brands/default among the templates. */
  from?: string
}

/** `toolkit new brand <name>`: a working copy of a brand under a name of its own, with answers to try it with. */
export async function newBrand({ arguments: [name = ''], options }: { arguments: string[]; options: NewBrandOptions }): Promise<number> {
  const { templates = 'templates', content = 'content' } = options
  const folder = options.out ?? `${templates}/brands/${name}`
  const from = await openBrand(options.from ?? `${templates}/brands/default`)
  const faults = [...(await checkPlaceFor(folder, name)), ...from.diagnostics]
  const files = hasErrors(faults) ? [] : [...copyOf(from, name), ...(await sampleAnswers(content, (await readContent(content, [])).value))]
  const failed = files.length === 0 ? [] : await replaceFiles(userPath(folder), files)
  return tell([...faults, ...failed], files, { shown: displayPath(userPath(folder)), from, options })
}

/** Its files, with the name in place of its id. */
function copyOf({ tree }: BrandFolder, name: string): BundleFile[] {
  return [...tree].map(([path, { bytes, text }]) => ({ path, content: path === 'brand.yaml' ? renamed(text ?? '', name) : bytes }))
}

/** The comments above the id tell of the brand that was copied. */
function renamed(text: string, name: string): string {
  return text.replace(/^# (?!yaml-language-server).*\n/gm, '').replace(/^id:.*$/m, `id: ${name}`)
}

interface Outcome {
  /** The folder, as the user would name it. */
  shown: string
  from: BrandFolder
  options: NewBrandOptions
}

function tell(diagnostics: readonly Diagnostic[], files: readonly BundleFile[], { shown, from, options }: Outcome): number {
  const failed = hasErrors(diagnostics)
  const written = failed ? [] : files.map(({ path }) => `${shown}/${path}`)
  if (options.json) printJson({ ...jsonReport([...diagnostics]), written })
  else {
    showFaults(diagnostics, from.sources)
    if (!failed) printResult(nextSteps(shown, written))
  }
  return failed ? exitStatus.inputHasErrors : exitStatus.done
}

function nextSteps(folder: string, written: readonly string[]): string {
  const sample = written.find((path) => path.endsWith(sampleName)) ?? 'our.answers.yaml'
  return [
    `Wrote ${folder}: ${plural(written.length, 'file')}.`,
    'Next:',
    `  1. Put your names, colours and logo into ${folder}/brand.yaml.`,
    `  2. pnpm toolkit preview report ${sample} --brand ${folder} shows it while you work.`,
    `  3. pnpm toolkit report ${sample} --brand ${folder} makes the report, and says what cannot be read.`,
  ].join('\n')
}
