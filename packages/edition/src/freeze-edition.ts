import type { Data } from '@ai-toolkit/data'
import type { Block, Chapter, Edition, EditionFigure, EditionResource, LocaleData, Toolkit } from '@ai-toolkit/model'
import { digestOfJson } from '@ai-toolkit/source'
import type { Anchors } from './collect-anchors.ts'
import type { ProseField } from './collect-prose.ts'
import { type Memory, noMemory } from './memory.ts'
import type { ResourceDraft } from './resource-draft.ts'
import type { TermIndex } from './term-index.ts'

/** What an edition is made of, all of it checked. */
export interface EditionParts {
  toolkit: Data<Toolkit>
  toolkitProse: readonly ProseField[]
  /** In reading order. */
  drafts: readonly ResourceDraft[]
  anchors: Anchors
  terms: TermIndex
  /** The languages it is published in, its own first. */
  locales: readonly LocaleData[]
}

/** Joins the parts into one plain value that nothing can change any more. */
export function freezeEdition({ toolkit, toolkitProse, drafts, anchors, terms, locales }: EditionParts, memory: Memory): Edition {
  const { locale, locales: _tags, translation: _demands, coverage: _targets, principles, glossary, readers = [], ...front } = toolkit.value
  const edition: Edition = {
    schemaVersion: 1,
    ...front,
    locale,
    locales: [...locales],
    readers,
    ...(principles !== undefined && { principlesIn: principles }),
    ...(glossary !== undefined && { glossaryIn: glossary }),
    resources: drafts.map((draft) => memory.recall(`frozen ${draft.folder}`, [draft, terms], () => freezeResource(draft, terms))),
    anchors: freezeAnchors(anchors, memory),
    prose: proseTrees(toolkitProse, terms),
  }
  return deepFreeze(edition)
}

/** The same object while no anchor changes, as hardly any edit changes one: what depends on them all can then be remembered too. */
function freezeAnchors(anchors: Anchors, memory: Memory): Edition['anchors'] {
  const entries = [...anchors].map(([key, { anchor }]) => [key, anchor] as const)
  return memory.recall('anchors', memory === noMemory ? [] : [JSON.stringify(entries)], () => Object.fromEntries(entries))
}

function freezeResource(draft: ResourceDraft, terms: TermIndex): EditionResource {
  const { chapters: _files, figures: _declared, notices = [], ...words } = draft.resource.value
  const resource: Omit<EditionResource, 'digest'> = {
    ...words,
    notices,
    version: draft.version,
    chapters: draft.chapters.map(({ chapter }) => resolveTerms(chapter, terms)),
    figures: numberFigures(draft),
    ...(draft.questionnaire && { questionnaire: draft.questionnaire.value, questionnaireDigest: digestOfJson(draft.questionnaire.value) }),
    ...(draft.principles && { principles: draft.principles.value.core }),
    ...(draft.glossary && { terms: draft.glossary.value.terms }),
    prose: proseTrees(draft.prose, terms),
  }
  return { ...resource, digest: digestOfJson(resource) }
}

/** Figures count in the order in which chapters first show them. */
function numberFigures({ figures, chapters }: ResourceDraft): EditionFigure[] {
  const shown = chapters.flatMap(({ uses }) => uses.flatMap((use) => (use.kind === 'figure' ? [use.id] : [])))
  const order = [...new Set(shown)]
  return order.flatMap((id, index) => {
    const figure = figures.find((candidate) => candidate.id === id)
    return figure === undefined ? [] : [{ ...figure, number: index + 1 }]
  })
}

function proseTrees(fields: readonly ProseField[], terms: TermIndex): Record<string, Block[]> {
  return Object.fromEntries(fields.map(({ unit, blocks }) => [unit, resolveTerms(blocks, terms)]))
}

/**
 * A copy of a tree in which every use of a term names the term's id, so that readers of the edition need no index of forms. Also what names all
 * of its own is copied: to share it with what was read took a tenth more time and a fifth more memory (2,800 pages), for reasons not found out.
 */
function resolveTerms<T extends Chapter | Block[]>(tree: T, terms: TermIndex): T {
  return copyNode(tree, terms) as T
}

function copyNode(node: unknown, terms: TermIndex): unknown {
  if (Array.isArray(node)) return node.map((child) => copyNode(child, terms))
  if (typeof node !== 'object' || node === null) return node
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(node)) copy[key] = copyNode(value, terms)
  if (copy.type !== 'term') return copy
  const id = terms.find(typeof copy.id === 'string' ? copy.id : textOf(copy))
  return id === undefined ? copy : { ...copy, id }
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { value, children } = node as { value?: unknown; children?: unknown[] }
  return typeof value === 'string' ? value : (children ?? []).map(textOf).join('')
}

/** Makes a value unchangeable, with all that it holds. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  // Trees have millions of nodes. What is not yet frozen is walked quicker, and without lists of its values.
  if (Array.isArray(value)) for (const item of value) deepFreeze(item)
  else for (const key in value) deepFreeze(value[key])
  return Object.freeze(value)
}
