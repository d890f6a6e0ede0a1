import { type Data, parseData } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { type ParsedChapter, parseChapter } from '@ai-toolkit/guide'
import type { Diagnostic, Resource, SchemaName, SchemaTypes } from '@ai-toolkit/model'
import type { SourceFile, SourceTree } from '@ai-toolkit/source'
import { collectProse } from './collect-prose.ts'
import type { Memory } from './memory.ts'
import { readFigures } from './read-figures.ts'
import type { ResourceDraft } from './resource-draft.ts'

/** Reads one resource's folder. No value where resource.yaml itself cannot be understood; its other files are checked all the same. */
export function readResource(tree: SourceTree, folder: string, memory: Memory): Checked<ResourceDraft> {
  const diagnostics: Diagnostic[] = []
  const keep = <T>(checked: Checked<T>): T | undefined => {
    diagnostics.push(...checked.diagnostics)
    return checked.value
  }
  const resource = keep(readYaml(tree, `${folder}/resource.yaml`, 'resource', memory))
  const chapters = keep(readChapters(tree, folder, resource, memory))
  const version = keep(readVersion(tree, folder))
  const questionnaire = keep(readOptionalYaml(tree, `${folder}/questionnaire.yaml`, 'questionnaire', memory))
  const principles = keep(readOptionalYaml(tree, `${folder}/principles.yaml`, 'principles', memory))
  const glossary = keep(readOptionalYaml(tree, `${folder}/glossary.yaml`, 'glossary', memory))
  const prose = [
    ...readProse(resource, 'resource', memory),
    ...readProse(questionnaire, 'questionnaire', memory),
    ...readProse(principles, 'principles', memory),
    ...readProse(glossary, 'glossary', memory),
  ]
  diagnostics.push(...prose.flatMap((read) => read.diagnostics))
  if (resource === undefined) return { value: undefined, diagnostics }
  if (resource.value.id !== folder) diagnostics.push(codes.resourceIdMismatch.at(resource.placeAt(['id']), { id: resource.value.id, folder }))
  const figures = keep(readFigures(tree, folder, resource)) ?? []
  const complete = !diagnostics.some(({ severity, place }) => severity === 'error' && /\.(yaml|md)$/.test(place.file)) && isWhollyRead(tree, folder)
  return {
    value: {
      folder,
      version: version ?? '0.0.0',
      resource,
      chapters: chapters ?? [],
      figures,
      prose: prose.flatMap((read) => read.fields),
      complete,
      ...(questionnaire && { questionnaire }),
      ...(principles && { principles }),
      ...(glossary && { glossary }),
    },
    diagnostics,
  }
}

/** Of what could not be read other findings tell; nobody knows what it holds. */
function isWhollyRead(tree: SourceTree, folder: string): boolean {
  return ![...tree.values()].some(
    ({ path, text, unread }) => path.startsWith(`${folder}/`) && (unread || (text === undefined && /\.(yaml|md)$/.test(path))),
  )
}

function readYaml<N extends SchemaName>(tree: SourceTree, path: string, schema: N, memory: Memory): Checked<Data<SchemaTypes[N]>> {
  const file = tree.get(path)
  if (file === undefined) return { value: undefined, diagnostics: [codes.missingFile.at(wholeFile(path), { path, nearby: namesBeside(tree, path) })] }
  const { text, digest } = file
  return text === undefined ? { value: undefined, diagnostics: [] } : memory.recall(`data ${path}`, [digest], () => parseData({ path, text }, schema))
}

/** A file that need not be there; where it is, it must be right. */
function readOptionalYaml<N extends SchemaName>(tree: SourceTree, path: string, schema: N, memory: Memory): Checked<Data<SchemaTypes[N]>> {
  return tree.has(path) ? readYaml(tree, path, schema, memory) : { value: undefined, diagnostics: [] }
}

function namesBeside(tree: SourceTree, path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return [...tree.keys()].filter((name) => name.startsWith(folder))
}

function readProse<N extends SchemaName>(data: Data<SchemaTypes[N]> | undefined, schema: N, memory: Memory): ReturnType<typeof collectProse>[] {
  return data === undefined ? [] : [memory.recall(`prose ${data.file}`, [data], () => collectProse(data, `${schema}.schema.json`))]
}

/** The chapters in the order of resource.yaml, then those it does not list, which are a fault but are checked too. */
function readChapters(tree: SourceTree, folder: string, resource: Data<Resource> | undefined, memory: Memory): Checked<ParsedChapter[]> {
  const listed = resource?.value.chapters ?? []
  const prefix = `${folder}/chapters/`
  // Some systems take the accents of names apart when they store them, so names are compared as they look.
  const found = new Map([...tree].flatMap(([path, file]) => (path.startsWith(prefix) && path.endsWith('.md') ? [[path.normalize('NFC'), file]] : [])))
  const named = new Set(listed.map((name) => (prefix + name).normalize('NFC')))
  const diagnostics: Diagnostic[] = []
  const chapters: ParsedChapter[] = []
  for (const [index, name] of listed.entries()) {
    const file = found.get((prefix + name).normalize('NFC'))
    if (file === undefined)
      diagnostics.push(codes.missingFile.at(placeOfChapter(resource, index, folder), { path: prefix + name, nearby: [...found.keys()] }))
    else if (file.text !== undefined) collect(readChapter(file.path, file.text, file.digest, memory), chapters, diagnostics)
  }
  for (const [path, file] of found) {
    if (resource === undefined || !named.has(path)) diagnostics.push(...checkUnlisted(file, resource, memory))
  }
  return { value: chapters, diagnostics }
}

function placeOfChapter(resource: Data<Resource> | undefined, index: number, folder: string): Diagnostic['place'] {
  return resource?.placeAt(['chapters', index]) ?? wholeFile(`${folder}/resource.yaml`)
}

/** Parsing is what reading a resource costs most by far. */
function readChapter(path: string, text: string, digest: string, memory: Memory): Checked<ParsedChapter> {
  return memory.recall(`chapter ${path}`, [digest], () => parseChapter({ path, text }))
}

function checkUnlisted({ path, text, digest }: SourceFile, resource: Data<Resource> | undefined, memory: Memory): Diagnostic[] {
  const own = text === undefined ? [] : readChapter(path, text, digest, memory).diagnostics
  return resource === undefined ? own : [...own, codes.unlistedChapter.at(wholeFile(path), { file: resource.file })]
}

function collect<T>(checked: Checked<T>, values: T[], diagnostics: Diagnostic[]): void {
  diagnostics.push(...checked.diagnostics)
  if (checked.value !== undefined) values.push(checked.value)
}

/** The version stands in package.json because that is where changesets keeps it. */
function readVersion(tree: SourceTree, folder: string): Checked<string> {
  const path = `${folder}/package.json`
  const text = tree.get(path)?.text
  const version = text?.match(/"version"\s*:\s*"(\d+\.\d+\.\d+[^"]*)"/)?.[1]
  return { value: version, diagnostics: version === undefined ? [codes.missingVersion.at(wholeFile(path), {})] : [] }
}
