import type { Data, DataPath } from '@ai-toolkit/data'
import { codes, correctId } from '@ai-toolkit/diagnostics'
import type { Use } from '@ai-toolkit/guide'
import { type NamedString, walkSchema } from '@ai-toolkit/locale'
import type { Diagnostic, Glossary, Place, Toolkit } from '@ai-toolkit/model'
import type { Anchors } from './collect-anchors.ts'
import type { ProseField } from './collect-prose.ts'
import type { Memory } from './memory.ts'
import type { ResourceDraft } from './resource-draft.ts'
import type { TermIndex } from './term-index.ts'

/** What references are checked against. */
export interface References {
  anchors: Anchors
  terms: TermIndex
  /** Folders of resources with an unreadable file: what they seem to lack may only be unread. */
  incomplete: ReadonlySet<string>
}

/** Checks that every reference of the toolkit, from Markdown and from YAML, leads somewhere, and that every figure is shown. */
export function checkReferences(
  toolkit: Data<Toolkit> | undefined,
  toolkitProse: readonly ProseField[],
  drafts: readonly ResourceDraft[],
  references: References,
  memory: Memory,
): Diagnostic[] {
  const targets: Targets = { ...references, principles: principlesAmong(references.anchors) }
  return [
    ...(toolkit === undefined ? [] : checkFileReferences(toolkit, 'toolkit.schema.json', targets, memory)),
    ...toolkitProse.flatMap(({ uses }) => checkUses(uses, targets)),
    ...drafts.flatMap((draft) => checkResource(draft, targets, memory)),
  ]
}

interface Targets extends References {
  /** The ids of all principles. */
  principles: readonly string[]
}

function principlesAmong(anchors: Anchors): string[] {
  return [...anchors.values()].flatMap(({ anchor }) => (anchor.kind === 'principle' && anchor.id !== undefined ? [anchor.id] : []))
}

function checkResource(draft: ResourceDraft, targets: Targets, memory: Memory): Diagnostic[] {
  const { questionnaire, glossary, chapters, prose } = draft
  return [
    ...chapters.flatMap(({ uses }) => [...checkUses(uses, targets), ...checkFigureUses(uses, draft)]),
    ...chapters.flatMap((parsed) =>
      checkPrinciples(parsed.chapter.principles ?? [], () => parsed.places.get(parsed.chapter.principles ?? parsed.chapter), targets),
    ),
    ...prose.flatMap(({ uses }) => checkUses(uses, targets)),
    ...(questionnaire === undefined ? [] : checkFileReferences(questionnaire, 'questionnaire.schema.json', targets, memory)),
    ...(glossary === undefined
      ? []
      : [...checkFileReferences(glossary, 'glossary.schema.json', targets, memory), ...checkRelatedTerms(glossary, targets)]),
    ...checkUnusedFigures(draft),
  ]
}

/** References and principle ids in the fields of a YAML file. */
function checkFileReferences(data: Data<unknown>, schemaFile: string, targets: Targets, memory: Memory): Diagnostic[] {
  return memory
    .recall(`fields ${data.file}`, [data], () => walkSchema(data.value, schemaFile).filter(isReference))
    .flatMap(({ path, value, kind }) => {
      if (kind === 'Reference') return checkTarget(value, data.placeAt(path), targets)
      return checkPrinciples([value], () => data.placeAt(path), targets)
    })
}

function isReference({ kind, path }: NamedString): boolean {
  return kind === 'Reference' || (kind === 'Slug' && isPrinciplePath(path))
}

function isPrinciplePath(path: DataPath): boolean {
  return path.at(-2) === 'principles' && typeof path.at(-1) === 'number'
}

function checkUses(uses: readonly Use[], targets: Targets): Diagnostic[] {
  return uses.flatMap((use) => {
    if (use.kind === 'see') return checkTarget(use.to, use.place, targets)
    if (use.kind === 'term' && targets.terms.find(use.id ?? use.text) === undefined && targets.incomplete.size === 0) {
      const edits = use.id === undefined ? [] : correctId(use.place, use.id, targets.terms.ids)
      return [codes.unknownTerm.at(use.place, { term: use.id ?? use.text, known: targets.terms.names }, { edits })]
    }
    return []
  })
}

function checkTarget(to: string, place: Place, { anchors, incomplete }: Targets): Diagnostic[] {
  const [resource = '', id] = to.split('#')
  if (anchors.has(to) || incomplete.has(resource)) return []
  const all = [...anchors.keys()]
  const inResource = all.filter((target) => target.startsWith(`${resource}#`))
  const known = inResource.length > 0 ? inResource : all
  // What all targets begin with says nothing of how near they are.
  const edits = id !== undefined && inResource.length > 0 ? correctId(place, to, known, `${resource}#`) : correctId(place, to, known)
  return [codes.danglingReference.at(place, { to, known }, { edits })]
}

function checkPrinciples(ids: readonly string[], placeOf: () => Place | undefined, { principles: known, incomplete }: Targets): Diagnostic[] {
  return ids.flatMap((id) => {
    const place = placeOf()
    return known.includes(id) || incomplete.size > 0 || place === undefined ? [] : [codes.unknownPrinciple.at(place, { id, known: [...known] })]
  })
}

function checkRelatedTerms(glossary: Data<Glossary>, { terms }: Targets): Diagnostic[] {
  return glossary.value.terms.flatMap(({ see = [] }, index) =>
    see.flatMap((id, at) =>
      terms.has(id) ? [] : [codes.unknownTerm.at(glossary.placeAt(['terms', index, 'see', at]), { term: id, known: terms.names })],
    ),
  )
}

function checkFigureUses(uses: readonly Use[], { figures, complete }: ResourceDraft): Diagnostic[] {
  const known = figures.map(({ id }) => id)
  return uses.flatMap((use) =>
    use.kind === 'figure' && complete && !known.includes(use.id) ? [codes.unknownFigure.at(use.place, { id: use.id, known })] : [],
  )
}

/** Of a resource that is not all there nobody knows what it shows. */
function checkUnusedFigures({ chapters, resource, complete }: ResourceDraft): Diagnostic[] {
  if (!complete) return []
  const shown = new Set(chapters.flatMap(({ uses }) => uses.flatMap((use) => (use.kind === 'figure' ? [use.id] : []))))
  return (resource.value.figures ?? []).flatMap(({ id }, index) =>
    shown.has(id) ? [] : [codes.unusedFigure.at(resource.placeAt(['figures', index, 'id']), { id })],
  )
}
