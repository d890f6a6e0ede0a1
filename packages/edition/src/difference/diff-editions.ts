import type { Edition, EditionChange, EditionDifference, EditionResource, PartDifference, ReleaseStep } from '@ai-toolkit/model'
import type { FieldComparison } from './compare-fields.ts'
import { diffPart } from './diff-part.ts'
import type { Lineage } from './find-lineages.ts'
import type { Found } from './found.ts'
import { type Item, listItems, unitOf } from './list-items.ts'
import { findRule } from './rules.ts'
import { tokeniser } from './words-of.ts'

/** What editors say of changes that nobody can compute. */
export interface Declarations {
  /** `resource:unit` (of the toolkit's own texts `toolkit:unit`) of texts that changed in wording, not in meaning. */
  wordingOnly: ReadonlySet<string>
  /** By resource, what became of questions: one id to another, one to several, several to one. */
  lineages: ReadonlyMap<string, readonly Lineage[]>
}

/** Nothing is declared. */
export const noDeclarations: Declarations = { wordingOnly: new Set(), lineages: new Map() }

/** The part that the toolkit's own texts are, where a part is named. */
export const toolkitPart = 'toolkit'

/**
 * What changed from one edition to another, both in the same language: by id, resource by resource, each change classed by the first rule
 * about it. Of an edition and itself there is none. What only names an edition (its version, label and date) is no change.
 */
export function diffEditions(earlier: Edition, later: Edition, declared: Declarations = noDeclarations): EditionDifference {
  const known = new Set(later.resources.map(({ id }) => id))
  const parts = [
    compareFront(earlier, later, declared),
    ...later.resources.map((resource) => compareResource(find(earlier, resource.id), resource, { earlier, later, declared })),
    ...earlier.resources.filter(({ id }) => !known.has(id)).map((resource) => compareResource(resource, undefined, { earlier, later, declared })),
  ]
  return {
    schemaVersion: 1,
    from: nameOf(earlier),
    to: nameOf(later),
    locale: later.locale,
    parts: parts.filter(({ changes }) => changes.length > 0),
  }
}

interface Editions {
  earlier: Edition
  later: Edition
  declared: Declarations
}

function find({ resources }: Edition, id: string): EditionResource | undefined {
  return resources.find((resource) => resource.id === id)
}

function nameOf({ edition, label, date }: Edition): EditionDifference['from'] {
  return { edition, ...(label !== undefined && { label }), date }
}

function compareFront(earlier: Edition, later: Edition, declared: Declarations): PartDifference {
  const comparison = comparisonOf(toolkitPart, earlier.prose, later.prose, { earlier, later, declared })
  const changes = diffPart({ earlier, later, declared: [] }, comparison).map((found) => toChange(found, undefined, { earlier, later, declared }))
  return toPart({ title: later.title }, changes)
}

function compareResource(before: EditionResource | undefined, after: EditionResource | undefined, editions: Editions): PartDifference {
  const { id = '', title = '' } = after ?? before ?? {}
  const versions = { ...(before && { from: before.version }), ...(after && { to: after.version }) }
  const changes = findChanges(before, after, editions).map((found) => toChange(found, id, editions))
  return toPart({ resource: id, title, ...versions }, changes)
}

function findChanges(before: EditionResource | undefined, after: EditionResource | undefined, editions: Editions): Found[] {
  if (before === undefined || after === undefined) {
    const [item] = listItems(before ?? after ?? editions.later)
    const kind = before === undefined ? 'added' : 'removed'
    return item === undefined ? [] : [{ kind, subject: 'resource', event: kind, item, side: before === undefined ? 'later' : 'earlier' }]
  }
  const declared = editions.declared.lineages.get(after.id) ?? []
  return diffPart({ earlier: before, later: after, declared }, comparisonOf(after.id, before.prose, after.prose, editions))
}

function comparisonOf(part: string, earlierProse: Edition['prose'], laterProse: Edition['prose'], editions: Editions): FieldComparison {
  const { earlier, later, declared } = editions
  const marked = (unit: string): boolean => declared.wordingOnly.has(`${part}:${unit}`)
  return {
    // Paragraphs of a text field are units of their own; to mark the first one marks the field.
    isWordingOnly: (unit) => marked(unit) || marked(`${unit}/p1`),
    tokenise: tokeniser(later.locale),
    earlierProse,
    laterProse,
    earlierEdition: earlier.edition,
    laterEdition: later.edition,
  }
}

/** Every occasion has a rule: a test holds them against the schemas. */
function toChange({ kind, subject, event, item, side, field, details }: Found, resource: string | undefined, editions: Editions): EditionChange {
  const rule = findRule(`${subject} ${event}`)
  if (rule === undefined) throw new Error(`No rule is about “${subject} ${event}”`)
  const anchor = resource === undefined ? undefined : anchorOf(item, resource, editions[side])
  const place = item.kind === 'passage' && item.parent?.kind === 'heading' ? item.parent.parent : item.parent
  return {
    rule: rule.id,
    kind,
    class: rule.class,
    step: rule.step,
    item: item.kind,
    unit: field === undefined ? item.path : unitOf(item, field),
    title: item.title,
    ...(place?.parent !== undefined && place.kind !== 'questionnaire' && { within: place.title }),
    ...(anchor !== undefined && { anchor }),
    ...details,
  }
}

/** The nearest place around an item that can be linked to. */
function anchorOf(item: Item, resource: string, { anchors }: Edition): string | undefined {
  for (let at: Item | undefined = item; at !== undefined; at = at.parent) {
    const reference = at.parent === undefined ? resource : `${resource}#${at.id}`
    if (Object.hasOwn(anchors, reference)) return reference
  }
  return undefined
}

function toPart(head: Omit<PartDifference, 'step' | 'changes'>, changes: EditionChange[]): PartDifference {
  const steps = new Set(changes.map(({ step }) => step))
  const step: ReleaseStep = steps.has('major') ? 'major' : steps.has('minor') ? 'minor' : 'patch'
  return { ...head, step, changes }
}
