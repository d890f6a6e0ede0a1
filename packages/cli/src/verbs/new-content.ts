import { replaceFiles } from '@ai-toolkit/bundle'
import type { Checked } from '@ai-toolkit/diagnostics'
import { compileEdition } from '@ai-toolkit/edition'
import { exitStatus } from '../exit-status.ts'
import type { Addition, Plan } from '../new/addition.ts'
import type { Beginning } from '../new/kinds.ts'
import { planChapter } from '../new/plan-chapter.ts'
import { planQuestion } from '../new/plan-question.ts'
import { planResource, type ResourceToAdd } from '../new/plan-resource.ts'
import { planTerm } from '../new/plan-term.ts'
import { readGround } from '../new/read-ground.ts'
import { prefixPlaces } from '../read-content.ts'
import { refuse } from '../refuse.ts'
import { withTexts } from '../release/with-texts.ts'
import { jsonReport, printJson, printResult } from '../talk.ts'
import { displayPath, userPath } from '../user-path.ts'
import type { Call, CallOptions } from '../verb.ts'

/** What only these verbs are asked. */
export interface NewContentOptions extends CallOptions {
  kind?: ResourceToAdd['kind']
  group?: string
  title?: string
  type?: Beginning
  scale?: string[]
}

interface NewContentCall extends Call {
  options: NewContentOptions
}

/** `toolkit new chapter <resource> <title>` */
export function newChapter({ arguments: [resource = '', title = ''], options }: NewContentCall): Promise<number> {
  return add((ground) => planChapter(resource, title, ground), options)
}

/** `toolkit new term <term>` */
export function newTerm({ arguments: [term = ''], options }: NewContentCall): Promise<number> {
  return add((ground) => planTerm(term, ground), options)
}

/** `toolkit new question <questionnaire> <section> <text>` */
export function newQuestion({ arguments: [questionnaire = '', section = '', text = ''], options }: NewContentCall): Promise<number> {
  return add((ground) => planQuestion({ questionnaire, section, text, type: options.type ?? 'single', scales: options.scale }, ground), options)
}

/** `toolkit new resource <id>` */
export function newResource({ arguments: [id = ''], options }: NewContentCall): Promise<number> {
  const { title = titleOf(id), kind = 'guide', group } = options
  return add((ground) => planResource({ id, title, kind, group }, ground), options)
}

function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Adds what is planned to the content, if the content is without errors then too; all files of it or none. */
async function add(plan: Plan, options: NewContentOptions): Promise<number> {
  const { content = 'content' } = options
  const prefix = displayPath(userPath(content))
  const { value: addition, diagnostics } = await planOn(content, plan)
  const files = [...(addition?.files ?? [])].map(([path, text]) => ({ path, content: text }))
  const failed = addition === undefined ? [] : await replaceFiles(userPath(content), files)
  if (addition === undefined || failed.length > 0)
    return refuse([...diagnostics.map((diagnostic) => prefixPlaces(diagnostic, prefix)), ...failed], new Map(), options)
  const written = files.map(({ path }) => `${prefix}/${path}`)
  if (options.json) printJson({ ...jsonReport([]), written, open: `${prefix}/${addition.open}` })
  else printResult([`Wrote ${written.join(', ')}.`, `Open ${prefix}/${addition.open}. ${addition.next}`].join('\n'))
  return exitStatus.done
}

/** The addition; none where something keeps it from being added, or where the content would have an error with it. */
async function planOn(content: string, plan: Plan): Promise<Checked<Addition>> {
  const { value: ground, diagnostics } = await readGround(content)
  if (ground === undefined) return { value: undefined, diagnostics }
  const planned = plan(ground)
  if (planned.value === undefined) return planned
  const then = compileEdition(withTexts(ground.tree, planned.value.files))
  return then.value === undefined ? { value: undefined, diagnostics: then.diagnostics } : planned
}
