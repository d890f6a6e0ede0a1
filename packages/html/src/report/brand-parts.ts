import type { LocalBrand, ReportSection } from '@ai-toolkit/model'

/** One section of a full report: exactly one of its names is true, and a template includes what it stands for. */
export type PartView = Record<ReportSection, boolean>

/** Who signs, and as what. */
export interface SignatoryView {
  role: string
  /** Undefined where it is written by hand. */
  name: string | undefined
}

/** What a chief needs first, then what it rests on; who signs has read what is to be done. */
const defaultOrder: readonly ReportSection[] = [
  'verdict',
  'contents',
  'coverage',
  'scores',
  'ratings',
  'recommendations',
  'obligations',
  'signature',
  'answers',
]

/** The sections that the brand chooses, in its order; all of them where it chooses none. */
export function partViews({ sections }: Pick<LocalBrand, 'sections'>): PartView[] {
  return (sections ?? defaultOrder).map((chosen) => Object.fromEntries(defaultOrder.map((name) => [name, name === chosen])) as PartView)
}

/** Who signs; nobody where the brand does not say. */
export function signatoryViews({ signature = [] }: Pick<LocalBrand, 'signature'>): SignatoryView[] {
  return signature.map(({ role, name }) => ({ role, name }))
}
