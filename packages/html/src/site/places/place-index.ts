import type { Block, Chapter, Edition, EditionResource, Questionnaire } from '@ai-toolkit/model'
import { anchorOf, principleReference, targetOf, termReference } from '../../content/anchors.ts'
import { proseOf } from '../../content/prose.ts'
import { plainBlocks } from '../../tree/plain-blocks.ts'
import type { ShownPrinciple } from '../../tree/setting.ts'
import { withoutMarks } from '../../untranslated/marks.ts'
import { placePath } from '../addresses.ts'
import type { Site } from '../site.ts'
import { allQuestions, textsByUnit } from './mentions.ts'

/** A place that can be searched for and looked at from afar. */
export interface Place {
  /** Path in the site, with the id where it is a part of a page. */
  path: string
  kind: PlaceKind
  title: string
  /** What it stands in: the chapter or section, and the resource. */
  within: string
  /** Its text without any marks, one line a paragraph, up to the next place. */
  text: string
}

/** What a place is, as in the words `place.<kind>`. */
export type PlaceKind = 'resource' | 'chapter' | 'heading' | 'principle' | 'term' | 'section' | 'question'

/** All places of a site in reading order; terms and principles at the end, as they are set out in the chapters of all. */
export function placeIndex(site: Pick<Site, 'edition' | 'inserts'>): Place[] {
  const { edition, inserts } = site
  const terms = inserts.glossary.map(({ id, definition }) => ({ reference: termReference(edition, id), text: textOf(edition, definition) }))
  const principles = withInstrumental(inserts.principles).map(({ id, meaning, why }) => ({
    reference: principleReference(edition, id),
    text: textOf(edition, [...meaning, ...why]),
  }))
  const drafts = [...edition.resources.flatMap((resource) => draftsOf(edition, resource)), ...principles, ...terms]
  const byPath = new Map(drafts.flatMap((draft) => toPlace(edition, draft)).map((place) => [place.path, place]))
  return [...byPath.values()]
}

/** The place with its text, before it is known where it stands. */
interface Draft {
  reference: string
  text: string
}

function toPlace(edition: Edition, { reference, text }: Draft): Place[] {
  // A term or principle that no chapter sets out stands nowhere.
  const anchor = Object.hasOwn(edition.anchors, reference) ? edition.anchors[reference] : undefined
  if (anchor === undefined || anchor.kind === 'figure') return []
  const { kind, resource, id, chapter } = anchor
  const holders = kind === 'resource' ? [] : id === chapter || chapter === undefined ? [resource] : [`${resource}#${chapter}`, resource]
  const within = holders.map((holder) => targetOf(edition, anchorOf(edition, holder), resource).title).join(' · ')
  return [{ path: placePath(anchor), kind, title: withoutMarks(anchor.title), within: withoutMarks(within), text }]
}

function draftsOf(edition: Edition, resource: EditionResource): Draft[] {
  const { id, chapters, questionnaire, prose } = resource
  const overview = (['what', 'when', 'who'] as const).flatMap((part) => proseOf(prose, `overview.${part}`))
  return [
    { reference: id, text: [resource.subtitle ?? '', textOf(edition, overview)].join('\n').trim() },
    ...chapters.flatMap((chapter) => chapterDrafts(edition, resource, chapter)),
    ...(questionnaire === undefined ? [] : questionDrafts(edition, resource, questionnaire)),
  ]
}

/** The chapter up to its first heading, then each heading with what stands under it. */
function chapterDrafts(edition: Edition, { id }: EditionResource, chapter: Chapter): Draft[] {
  const drafts: { reference: string; blocks: Block[] }[] = [{ reference: `${id}#${chapter.id}`, blocks: [] }]
  for (const block of chapter.blocks) {
    if (block.type === 'heading') drafts.push({ reference: `${id}#${block.id}`, blocks: [] })
    else drafts.at(-1)?.blocks.push(block)
  }
  const notes = textOf(
    edition,
    chapter.footnotes.flatMap(({ children }) => children),
  )
  return drafts.map(({ reference, blocks }, index) => ({
    reference,
    text: [...(index === 0 ? [chapter.summary ?? ''] : []), textOf(edition, blocks), ...(index === 0 ? [notes] : [])].filter(Boolean).join('\n'),
  }))
}

function questionDrafts(edition: Edition, { id, prose }: EditionResource, { sections }: Questionnaire): Draft[] {
  const texts = textsByUnit(prose)
  const textUnder = (unit: string): string => textOf(edition, texts.get(unit) ?? [])
  return sections.flatMap((section) => [
    { reference: `${id}#${section.id}`, text: textUnder(`sections.${section.id}`) },
    ...allQuestions(section.questions).map((question) => ({
      reference: `${id}#${question.id}`,
      text: [textUnder(`questions.${question.id}`), ...(question.options ?? []).map(({ label }) => label)].join('\n').trim(),
    })),
  ])
}

function withInstrumental(principles: readonly ShownPrinciple[]): ShownPrinciple[] {
  return principles.flatMap((principle) => [principle, ...withInstrumental(principle.instrumental)])
}

function textOf(edition: Edition, blocks: readonly Block[]): string {
  return withoutMarks(plainBlocks(blocks, { follow: (reference) => ({ title: anchorOf(edition, reference).title }) }))
}
