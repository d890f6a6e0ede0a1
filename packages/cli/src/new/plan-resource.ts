import { insertItem, writeYaml } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { type Addition, type Ground, schemaLine, textIn, unwritten } from './addition.ts'
import { beginQuestionnaire } from './begin-questionnaire.ts'
import type { ResourceKind } from './kinds.ts'
import { isSlug, slugOf } from './place-for.ts'

/** What a resource begins with. */
export interface ResourceToAdd {
  /** The id, which is the folder’s name. */
  id: string
  title: string
  kind: ResourceKind
  /** The id of the group that it is listed in; the last where absent. */
  group?: string | undefined
}

/** A resource with one chapter or, for a questionnaire, one question, listed in the toolkit behind the others of its group. */
export function planResource(wanted: ResourceToAdd, ground: Ground): Checked<Addition> {
  const { id, title, kind } = wanted
  const { edition, tree } = ground
  const groups = edition.groups
  const at = wanted.group === undefined ? groups.length - 1 : groups.findIndex((group) => group.id === wanted.group)
  const group = groups[at]
  const fault = findFault(id, [...tree.keys()])
  if (fault !== undefined) return { value: undefined, diagnostics: [fault] }
  if (group === undefined) {
    const known = groups.map((one) => one.id)
    return { value: undefined, diagnostics: [codes.nothingToAddTo.at(wholeFile('toolkit.yaml'), { id: wanted.group ?? '', what: 'group', known })] }
  }
  const [neighbour = ''] = edition.resources.map((resource) => resource.id)
  const description = {
    ...{ id, kind, title },
    overview: { what: unwritten, when: unwritten, who: unwritten },
    citation: `${edition.publisher}, ${title}, ${edition.title}, edition {edition}, version {version}, {date}.`,
    ...(kind !== 'questionnaire' && { chapters: ['about.md'] }),
  }
  const schema = schemaLine(textIn(tree, `${neighbour}/resource.yaml`))
  const files = new Map([
    [`${id}/package.json`, packageText(textIn(tree, `${neighbour}/package.json`), neighbour, id)],
    [`${id}/CHANGELOG.md`, `# ${title}\n`],
    [`${id}/resource.yaml`, `${schema}${writeYaml(description)}`],
    ...(kind === 'questionnaire' ? beginQuestionnaire(id, title, ground, lineFor(schema)) : firstChapter(id, title)),
    ['toolkit.yaml', insertItem(textIn(tree, 'toolkit.yaml'), ['groups', at, 'resources'], group.resources.length, id)],
  ])
  const more = kind === 'questionnaire' ? 'questions with “new question”' : 'chapters with “new chapter”'
  const next = `Say what it is, when and by whom it is used; add ${more}, and a changeset before the next edition.`
  return { value: { files, open: `${id}/resource.yaml`, next }, diagnostics: [] }
}

function firstChapter(id: string, title: string): Map<string, string> {
  return new Map([[`${id}/chapters/about.md`, `---\n${writeYaml({ id: 'about', title: `About ${title}` })}---\n\n${unwritten}\n`]])
}

/** The line that names a schema, made of the one that names that of a resource. */
function lineFor(resource: string): (schema: string, deeper?: string) => string {
  return (schema, deeper = '') => resource.replace('$schema=', () => `$schema=${deeper}`).replace('resource.schema.json', `${schema}.schema.json`)
}

function findFault(id: string, paths: readonly string[]): Diagnostic | undefined {
  const place = wholeFile('toolkit.yaml')
  if (!isSlug(id)) return codes.unusableName.at(place, { name: id, suggestion: slugOf(id) })
  const taken = paths.some((path) => path.toLowerCase().startsWith(`${id}/`))
  return taken ? codes.idTaken.at(place, { id, what: 'a folder' }) : undefined
}

/** Like its neighbour’s, under a name of its own; nothing of it has been published. */
function packageText(neighbour: string, from: string, id: string): string {
  const { name = from, license } = JSON.parse(neighbour) as { name?: string; license?: string }
  const own = { name: name.endsWith(from) ? `${name.slice(0, -from.length)}${id}` : id, version: '0.0.0', private: true, ...(license && { license }) }
  return `${JSON.stringify(own, null, 2)}\n`
}
