import type { Anchor, Edition, EditionResource, Question } from '@ai-toolkit/model'
import type { Unit } from './unit.ts'
import { readUnitAddress, type UnitAddress } from './unit-address.ts'

/** What units are explained by. */
export interface UnitOrigins {
  /** In its source language. */
  edition: Edition
  /** The file of each chapter by `<resource>/<chapter>`, as compiling knows it. */
  chapterFiles: ReadonlyMap<string, string>
}

/**
 * The same units with what helps translators beside the text: the file that each comes from, the principles it is about, and where it shows on
 * the site. Files are named without lines, as gettext’s `--add-location=file` does: an edit in the source would else change the catalogues of
 * all languages from there on. Without a resource the units are those of the toolkit itself.
 */
export function explainUnits(units: readonly Unit[], resource: EditionResource | undefined, origins: UnitOrigins): Unit[] {
  if (resource === undefined) return units.map((unit) => ({ ...unit, reference: 'toolkit.yaml', preview: 'index.html' }))
  const principles = principlesByItem(resource)
  const titles = titlesOfPrinciples(origins.edition)
  return units.map((unit) => {
    const address = readUnitAddress(unit.id)
    const about = (principles.get(address.chapter ?? address.item ?? '') ?? []).flatMap((id) => titles.get(id) ?? [])
    return {
      ...unit,
      reference: referenceOf(unit, address, resource, origins),
      preview: previewOf(address, resource.id, origins.edition),
      ...(about.length > 0 && { principles: about }),
    }
  })
}

/** The fields of questionnaire.yaml that hold texts. */
const questionnaireFields = 'questionnaire introduction subject scales sections questions measures levels overrides recommendations'.split(' ')

/** In which file of its folder a resource has a field; all others stand in resource.yaml. */
const files: ReadonlyMap<string, string> = new Map([
  ['core', 'principles.yaml'],
  ['terms', 'glossary.yaml'],
  ...questionnaireFields.map((field) => [field, 'questionnaire.yaml'] as const),
])

function referenceOf({ id }: Unit, { chapter, item, field }: UnitAddress, resource: EditionResource, { chapterFiles }: UnitOrigins): string {
  const folder = resource.id
  if (chapter !== undefined) return chapterFiles.get(`${folder}/${chapter}`) ?? `${folder}/chapters`
  const drawn = /^figures\.[^.]+\.words\./.test(id) ? resource.figures.find((figure) => figure.id === item) : undefined
  return drawn === undefined ? `${folder}/${files.get(field) ?? 'resource.yaml'}` : `${folder}/figures/${drawn.file}`
}

/** The page and the place on it, as the site’s own addresses are made; a test holds them against a built site. */
function previewOf({ chapter, section, item }: UnitAddress, resource: string, { anchors }: Edition): string {
  const page = (part?: string): string => `${resource}/${part === undefined ? 'index' : part === 'index' ? '_index' : part}.html`
  const key = `${resource}#${section ?? item ?? chapter}`
  const anchor: Anchor | undefined = Object.hasOwn(anchors, key) ? anchors[key] : undefined
  // A section of a chapter may have the name of a footnote or of nothing at all, and then shows on the page of its chapter.
  if (anchor === undefined || (chapter !== undefined && anchor.chapter !== chapter)) return page(chapter)
  return anchor.id === undefined || anchor.id === anchor.chapter ? page(anchor.chapter) : `${page(anchor.chapter)}#${anchor.id}`
}

function titlesOfPrinciples({ resources }: Edition): Map<string, string> {
  const all = resources.flatMap(({ principles = [] }) => principles.flatMap((core) => [core, ...core.instrumental]))
  return new Map(all.map(({ id, title }) => [id, title]))
}

/** The ids of the principles that chapters, sections, questions and recommendations are about; a principle is about itself. */
function principlesByItem({ chapters, questionnaire, principles = [] }: EditionResource): Map<string, readonly string[]> {
  const own = principles.flatMap((core) => [core, ...core.instrumental]).map(({ id }): [string, string[]] => [id, [id]])
  const sections = questionnaire?.sections ?? []
  return new Map([
    ...own,
    ...[...chapters, ...sections, ...(questionnaire?.recommendations ?? [])].map(({ id, principles: named = [] }) => [id, named] as const),
    ...sections.flatMap(({ questions, principles: named = [] }) => principlesOfQuestions(questions, named)),
  ])
}

/** A question that names none is about what the section or the group is about that it stands in. */
function principlesOfQuestions(questions: readonly Question[], around: readonly string[]): [string, readonly string[]][] {
  return questions.flatMap(({ id, principles: named = around, questions: inner = [] }) => [[id, named], ...principlesOfQuestions(inner, named)])
}
