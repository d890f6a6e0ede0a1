import { join } from 'node:path'
import { corpusSizes } from '../corpus/corpus-sizes.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import { buildCalls } from '../count-calls.ts'
import { buildFromSources } from '../our-program.ts'
import type { RowDefinition } from '../row.ts'

/** What a cold build does, counted and not timed. */
export const workRows: RowDefinition[] = [
  {
    name: 'work',
    what: 'how often a cold build parses, reads and renders: counts, no times',
    unasked: 'full',
    open: async ({ cache, scratch, effort }) => {
      const corpus = await openCorpus(cache, corpusSizes[effort === 'tiny' ? 24 : 224])
      const out = join(scratch, 'counted')
      return {
        name: 'work',
        title: `what is done for ${corpus.chapters} chapters in ${corpus.locales.length} languages, counted and not timed`,
        piece: 'build',
        pieces: 1,
        rounds: 1,
        contenders: [{ name: 'AI Toolkit', command: buildFromSources(corpus.content, out), out, calls: buildCalls }],
        missing: [],
      }
    },
  },
]
