import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'
import type { ResourceDraft } from './resource-draft.ts'

/** Names that bundles have files of: json/edition.json with the whole edition, pdf/toolkit.pdf with the whole toolkit. */
const ownNames = new Map([
  ['edition', 'a bundle has the whole edition under this name'],
  ['toolkit', 'a bundle has the whole toolkit under this name'],
])

/** Windows takes these for devices, with any ending, in whatever folder. */
const device = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/

/** An id that a file of the bundle is named by. */
interface Named {
  id: string
  place: Place
}

/** Ids that no file can be named by, and questionnaires that share one, whose forms would be one file. */
export function checkFileNames(drafts: readonly ResourceDraft[]): Diagnostic[] {
  const resources = drafts.map(({ folder, resource }) => ({ id: folder, place: resource.placeAt(['id']) }))
  const own = resources.flatMap(({ id, place }) => {
    const because = ownNames.get(id)
    return because === undefined ? [] : [codes.reservedName.at(place, { id, because })]
  })
  const questionnaires = drafts.flatMap(({ questionnaire }) =>
    questionnaire === undefined ? [] : [{ id: questionnaire.value.id, place: questionnaire.placeAt(['id']) }],
  )
  const devices = [...resources, ...questionnaires, ...drafts.flatMap(namesIn)].filter(({ id }) => device.test(id))
  return [
    ...own,
    ...devices.map(({ id, place }) => codes.reservedName.at(place, { id, because: 'Windows keeps this name for a device' })),
    ...findTwice(questionnaires).map(({ id, place }) => codes.duplicateId.at(place, { id, what: 'questionnaire' })),
  ]
}

/** Chapters and sections are pages, figures are pictures. */
function namesIn({ chapters, figures, questionnaire, resource }: ResourceDraft): Named[] {
  return [
    ...chapters.map(({ chapter, file, places }) => ({ id: chapter.id, place: places.get(chapter) ?? wholeFile(file) })),
    ...figures.map(({ id }) => {
      const index = resource.value.figures?.findIndex((figure) => figure.id === id) ?? 0
      return { id, place: resource.placeAt(['figures', index, 'id']) }
    }),
    ...(questionnaire?.value.sections ?? []).map(({ id }, index) => ({
      id,
      place: questionnaire?.placeAt(['sections', index, 'id']) ?? wholeFile(resource.file),
    })),
  ]
}

function findTwice(named: readonly Named[]): Named[] {
  return named.filter(({ id }, index) => named.findIndex((other) => other.id === id) < index)
}
