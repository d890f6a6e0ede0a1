import { type Data, parseData } from '@ai-toolkit/data'
import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, Toolkit } from '@ai-toolkit/model'
import { checkQuestionnaire } from '@ai-toolkit/questionnaire'
import type { SourceTree } from '@ai-toolkit/source'
import { checkFileNames } from './check-file-names.ts'
import { checkGoldens } from './check-goldens.ts'
import { checkReferences } from './check-references.ts'
import { checkToolkitIds } from './check-toolkit-ids.ts'
import { collectAnchors, showsInsert } from './collect-anchors.ts'
import { collectProse, type ProseField } from './collect-prose.ts'
import { checkCoverage } from './coverage/check-coverage.ts'
import { measureCoverage } from './coverage/measure-coverage.ts'
import { freezeEdition } from './freeze-edition.ts'
import { listSpots, type Spot } from './list-spots.ts'
import { localesFolder, readLocales } from './locales/read-locales.ts'
import { type Memory, noMemory } from './memory.ts'
import type { Passage } from './prose/passage.ts'
import { reviewProse } from './prose/review-prose.ts'
import { readResource } from './read-resource.ts'
import type { ResourceDraft } from './resource-draft.ts'
import { indexTerms } from './term-index.ts'

/**
 * Compiles the tree of content/ into one edition. The diagnostics are all that can be found in one run, in every file; there is a value
 * only where none of them is an error, because an edition that is partly wrong must not reach anybody.
 * @param memory what an earlier run on nearly the same tree left behind; it makes this one quicker and changes nothing
 */
export function compileEdition(tree: SourceTree, memory: Memory = noMemory): CompiledEdition {
  const read = readDrafts(tree, memory)
  const { value, diagnostics } = compileDrafts(read, memory)
  return { value, diagnostics, ...originsOf(read) }
}

/** An edition, and what is known of where it comes from that is no part of it. */
export interface CompiledEdition extends Checked<Edition> {
  /** The file of each chapter, such as `guide/chapters/first.md`, by `<resource>/<chapter>`. Files may be called as they like, chapters may not. */
  chapterFiles: ReadonlyMap<string, string>
  /** Where readers find what a file says, for whoever shows findings in the pages: worked out when asked. */
  spotsIn: (file: string) => Spot[]
}

function originsOf(read: ToolkitDraft): Pick<CompiledEdition, 'chapterFiles' | 'spotsIn'> {
  return { chapterFiles: chapterFilesOf(read), spotsIn: (file) => listSpots(file, read.drafts) }
}

function chapterFilesOf({ drafts }: ToolkitDraft): CompiledEdition['chapterFiles'] {
  return new Map(drafts.flatMap(({ folder, chapters }) => chapters.map(({ chapter, file }) => [`${folder}/${chapter.id}`, file] as const)))
}

/** What a review gives beside the edition: all text that readers read, for whoever knows the words of its language. */
export interface Review extends CompiledEdition {
  /** Those of the diagnostics that compiling does not find. */
  remarks: readonly Diagnostic[]
  passages: Passage[]
}

/** Compiles, and also reads how the toolkit is written: headings, terms, abbreviations, lengths. It costs a quarter more; building does without. */
export function reviewEdition(tree: SourceTree, memory: Memory = noMemory): Review {
  const drafts = readDrafts(tree, memory)
  const compiled = compileDrafts(drafts, memory)
  const { diagnostics, passages } = reviewProse(drafts, memory)
  return {
    value: hasErrors(diagnostics) ? undefined : compiled.value,
    diagnostics: [...compiled.diagnostics, ...diagnostics],
    ...originsOf(drafts),
    remarks: diagnostics,
    passages,
  }
}

/** Everything that was read, before anything is held against anything else. */
interface ToolkitDraft {
  tree: SourceTree
  toolkit: Data<Toolkit> | undefined
  toolkitProse: readonly ProseField[]
  drafts: readonly ResourceDraft[]
  /** Folders of resources with an unreadable file. */
  incomplete: ReadonlySet<string>
  diagnostics: Diagnostic[]
}

function readDrafts(tree: SourceTree, memory: Memory): ToolkitDraft {
  const file = tree.get('toolkit.yaml')
  const toolkit = memory.recall('toolkit', [file?.digest, ...(file === undefined ? tree.keys() : [])], () => readToolkit(tree))
  const prose = toolkit.value === undefined ? { fields: [], diagnostics: [] } : proseOf(toolkit.value, memory)
  const folders = orderFolders(tree, toolkit.value)
  const resources = folders.order.map((folder) =>
    memory.recall(`resource ${folder}`, filesIn(tree, `${folder}/`), () => readResource(tree, folder, memory)),
  )
  const drafts = resources.flatMap(({ value }) => value ?? [])
  return {
    tree,
    toolkit: toolkit.value,
    toolkitProse: prose.fields,
    drafts,
    incomplete: new Set(folders.order.filter((folder) => !drafts.some((draft) => draft.folder === folder && draft.complete))),
    diagnostics: [
      ...toolkit.diagnostics,
      ...(toolkit.value === undefined ? [] : checkToolkitIds(toolkit.value)),
      ...prose.diagnostics,
      ...folders.diagnostics,
      ...resources.flatMap((resource) => resource.diagnostics),
    ],
  }
}

function proseOf(toolkit: Data<Toolkit>, memory: Memory): ReturnType<typeof collectProse> {
  return memory.recall('prose of the toolkit', [toolkit], () => collectProse(toolkit, 'toolkit.schema.json'))
}

/** The paths and digests of the files in a folder, one after the other: what is read from it is the same while these are. */
function filesIn(tree: SourceTree, folder: string): string[] {
  return [...tree].flatMap(([path, { digest }]) => (path.startsWith(folder) ? [path, digest] : []))
}

function compileDrafts({ tree, toolkit, toolkitProse, drafts, incomplete, diagnostics: reading }: ToolkitDraft, memory: Memory): Checked<Edition> {
  const { anchors, diagnostics: anchorFaults } = collectAnchors(drafts)
  const glossaries = drafts.flatMap(({ glossary }) => glossary ?? [])
  const terms = memory.recall('terms', glossaries, () => indexTerms(glossaries.flatMap(({ value }) => value.terms)))
  const languages = toolkit === undefined ? { locales: [], diagnostics: [] } : languagesOf(tree, toolkit, memory)
  const diagnostics = [
    ...reading,
    ...languages.diagnostics,
    ...drafts.flatMap((draft) => checkAssessing(tree, draft, toolkit, memory)),
    ...checkFileNames(drafts),
    ...anchorFaults,
    ...checkReferences(toolkit, toolkitProse, drafts, { anchors, terms, incomplete }, memory),
    ...(toolkit === undefined ? [] : checkShared(toolkit, drafts, incomplete)),
  ]
  if (toolkit === undefined || hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const { locales } = languages
  // The rest of its parts follows from these.
  const edition = memory.recall('edition', [toolkit, terms, locales, ...drafts], () =>
    freezeEdition({ toolkit, toolkitProse, drafts, anchors, terms, locales }, memory),
  )
  const uncovered = toolkit.value.coverage === undefined ? [] : checkCoverage(measureCoverage(edition, memory), toolkit, drafts)
  return { value: hasErrors(uncovered) ? undefined : edition, diagnostics: [...diagnostics, ...uncovered] }
}

function readToolkit(tree: SourceTree): Checked<Data<Toolkit>> {
  const file = tree.get('toolkit.yaml')
  if (file?.text !== undefined) return parseData({ path: file.path, text: file.text }, 'toolkit')
  const missing = codes.missingFile.at(wholeFile('toolkit.yaml'), {
    path: 'toolkit.yaml',
    nearby: [...tree.keys()].filter((path) => !path.includes('/')),
  })
  return { value: undefined, diagnostics: file === undefined ? [missing] : [] }
}

/** Resource folders in the order of toolkit.yaml, then those it forgets; every folder with a resource.yaml is checked either way. */
function orderFolders(tree: SourceTree, toolkit: Data<Toolkit> | undefined): { order: string[]; diagnostics: Diagnostic[] } {
  const present = [...tree.keys()].flatMap((path) => path.match(/^([^/]+)\/resource\.yaml$/)?.[1] ?? [])
  const diagnostics: Diagnostic[] = []
  const listed = new Set<string>()
  for (const [group, { resources }] of (toolkit?.value.groups ?? []).entries()) {
    for (const [index, id] of resources.entries()) {
      const place = toolkit?.placeAt(['groups', group, 'resources', index]) ?? wholeFile('toolkit.yaml')
      if (listed.has(id)) diagnostics.push(codes.duplicateResource.at(place, { id }))
      else if (!present.includes(id)) diagnostics.push(codes.missingResource.at(place, { id, known: present }))
      listed.add(id)
    }
  }
  const forgotten = toolkit === undefined ? [] : present.filter((folder) => !listed.has(folder))
  diagnostics.push(...forgotten.map((folder) => codes.unlistedResource.at(wholeFile(`${folder}/resource.yaml`), { folder })))
  return { order: [...new Set([...[...listed].filter((id) => present.includes(id)), ...present])], diagnostics }
}

function languagesOf(tree: SourceTree, toolkit: Data<Toolkit>, memory: Memory): ReturnType<typeof readLocales> {
  return memory.recall('languages', [toolkit, ...filesIn(tree, `${localesFolder}/`)], () => readLocales(tree, toolkit))
}

/** That a questionnaire can be answered and scored; its golden answers run only where it has no fault of its own. */
function checkAssessing(tree: SourceTree, draft: ResourceDraft, toolkit: Data<Toolkit> | undefined, memory: Memory): Diagnostic[] {
  const { questionnaire, folder } = draft
  if (questionnaire === undefined) return []
  const faults = memory.recall(`questionnaire of ${folder}`, [questionnaire], () => checkQuestionnaire(questionnaire))
  if (hasErrors(faults) || toolkit === undefined) return faults
  const { edition } = toolkit.value
  const answered = [questionnaire, edition, ...filesIn(tree, `${folder}/golden/`)]
  return [...faults, ...memory.recall(`golden answers of ${folder}`, answered, () => checkGoldens(tree, draft, edition))]
}

/** That the principles and the glossary, where toolkit.yaml says they are, exist and are shown to readers. */
function checkShared(toolkit: Data<Toolkit>, drafts: readonly ResourceDraft[], incomplete: ReadonlySet<string>): Diagnostic[] {
  return (['principles', 'glossary'] as const).flatMap((what) => {
    const home = toolkit.value[what]
    if (home === undefined || incomplete.has(home)) return []
    const draft = drafts.find(({ folder }) => folder === home)
    if (draft?.[what] === undefined) return [codes.missingShared.at(toolkit.placeAt([what]), { what, home })]
    const shown = draft.chapters.some(({ chapter }) => showsInsert(chapter, what))
    return shown ? [] : [codes.sharedNotShown.at(toolkit.placeAt([what]), { what, home })]
  })
}
