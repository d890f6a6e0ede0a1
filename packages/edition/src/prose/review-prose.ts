import type { Data } from '@ai-toolkit/data'
import type { Diagnostic, Term, Toolkit } from '@ai-toolkit/model'
import type { SourceTree } from '@ai-toolkit/source'
import type { ProseField } from '../collect-prose.ts'
import type { Memory } from '../memory.ts'
import type { ResourceDraft } from '../resource-draft.ts'
import { checkAbbreviations } from './check-abbreviations.ts'
import { checkHeadings } from './check-headings.ts'
import { checkLengths } from './check-lengths.ts'
import { checkScripts } from './check-scripts.ts'
import { checkTerms } from './check-terms.ts'
import { chapterPassages, resourcePassages, toolkitPassages } from './collect-passages.ts'
import type { Passage } from './passage.ts'
import { indexSpellings, type TermSpellings } from './term-spellings.ts'

/** Where prose is found. */
export interface ProseSources {
  tree: SourceTree
  toolkit: Data<Toolkit> | undefined
  toolkitProse: readonly ProseField[]
  drafts: readonly ResourceDraft[]
}

/** Checks how the toolkit is written: headings, terms, abbreviations, scripts, lengths; and gives all its text, passage by passage. */
export function reviewProse({ tree, toolkit, toolkitProse, drafts }: ProseSources, memory: Memory): Reviewed {
  const glossaries = drafts.flatMap(({ glossary }) => glossary ?? [])
  const terms = memory.recall('terms to review', glossaries, () => glossaries.flatMap(({ value }) => value.terms))
  const spellings = memory.recall('spellings', [terms], () => indexSpellings(terms))
  const front = toolkit === undefined ? [] : toolkitPassages(tree, toolkit, toolkitProse)
  const parts = drafts.map((draft) =>
    memory.recall(`review of ${draft.folder}`, [draft, terms], () => reviewDraft(tree, draft, { terms, spellings })),
  )
  return {
    diagnostics: [...checkPassages(front, spellings), ...parts.flatMap(({ diagnostics }) => diagnostics)],
    passages: [...front, ...parts.flatMap(({ passages }) => passages)],
  }
}

/** What is wrong with how texts are written, and the texts themselves. */
interface Reviewed {
  diagnostics: Diagnostic[]
  passages: Passage[]
}

function reviewDraft(tree: SourceTree, draft: ResourceDraft, { terms, spellings }: { terms: readonly Term[]; spellings: TermSpellings }): Reviewed {
  const chapters = chapterPassages(tree, draft)
  const passages = [...resourcePassages(tree, draft), ...chapters]
  const diagnostics = [...draft.chapters.flatMap(checkHeadings), ...checkPassages(passages, spellings), ...checkAbbreviations(chapters, terms)]
  return { diagnostics, passages }
}

function checkPassages(passages: readonly Passage[], spellings: TermSpellings): Diagnostic[] {
  return [...passages.flatMap((passage) => [...checkTerms(passage, spellings), ...checkScripts(passage)]), ...checkLengths(passages)]
}
