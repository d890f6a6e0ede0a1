import type { CorpusSize } from './make-corpus.ts'

/** The sizes of the corpus, by the pages of text that it has in four languages; 24 is for trying out. */
export const corpusSizes = {
  24: { resources: 2, chapters: 3, bytes: 4800 },
  224: { resources: 7, chapters: 8, bytes: 4800 },
  2800: { resources: 70, chapters: 10, bytes: 4800 },
  11200: { resources: 280, chapters: 10, bytes: 4800 },
} satisfies Record<number, CorpusSize>
