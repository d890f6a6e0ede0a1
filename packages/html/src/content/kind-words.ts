import type { EditionResource } from '@ai-toolkit/model'

/** The word for each kind of resource. */
export const KIND_WORDS: Record<EditionResource['kind'], string> = {
  guide: 'kind.guide',
  questionnaire: 'kind.questionnaire',
  workbook: 'kind.workbook',
  reference: 'kind.reference',
}
