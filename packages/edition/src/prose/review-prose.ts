import type { Data } from '@ai-toolkit/data'
import type { Diagnostic, Toolkit } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import type { ProseField } from '../collect-prose.ts'
import type { ResourceDraft } from '../resource-draft.ts'
import { checkAbbreviations } from './check-abbreviations.ts'
import { checkHeadings } from './check-headings.ts'
import { checkLengths } from './check-lengths.ts'
import { checkTerms } from './check-terms.ts'
import { chapterPassages, resourcePassages, toolkitPassages } from './collect-passages.ts'
import type { Passage } from './passage.ts'
import { indexSpellings } from './term-spellings.ts'

/** Where prose is found. */
export interface ProseSources {
  tree: SourceTree
  toolkit: Data<Toolkit> | undefined
  toolkitProse: readonly ProseField[]
  drafts: readonly ResourceDraft[]
}

/** Checks how the toolkit is written: headings, terms, abbreviations, lengths; and gives all its text, passage by passage. */
export function reviewProse({ tree, toolkit, toolkitProse, drafts }: ProseSources): { diagnostics: Diagnostic[]; passages: Passage[] } {
  const terms = drafts.flatMap(({ glossary }) => glossary?.value.terms ?? [])
  const spellings = indexSpellings(terms)
  const chapters = drafts.map((draft) => chapterPassages(tree, draft))
  const fields = drafts.flatMap((draft) => resourcePassages(tree, draft))
  const passages = [...(toolkit === undefined ? [] : toolkitPassages(tree, toolkit, toolkitProse)), ...fields, ...chapters.flat()]
  const diagnostics = [
    ...drafts.flatMap((draft) => draft.chapters.flatMap(checkHeadings)),
    ...passages.flatMap((passage) => checkTerms(passage, spellings)),
    ...chapters.flatMap((ofResource) => checkAbbreviations(ofResource, terms)),
    ...checkLengths(passages),
  ]
  return { diagnostics, passages }
}
