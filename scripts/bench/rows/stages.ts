import { join } from 'node:path'
import { corpusSizes } from '../corpus/corpus-sizes.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import { task } from '../our-program.ts'
import { openPeer } from '../peers/open-peer.ts'
import { hugo } from '../peers/site-generators.ts'
import type { Missing, RowDefinition } from '../row.ts'

/** Where the time of a cold build goes, in one process and thread; beside it the stages of bare unified, and of Hugo, which is the quickest there is. */
export const stageRows: RowDefinition[] = ([224, 2800] as const).map((pages) => ({
  name: `stages-${pages}`,
  what: `where the time goes for ${pages} pages, stage by stage, beside bare unified and Hugo`,
  unasked: 'never' as const,
  open: async ({ cache, scratch, effort }) => {
    const corpus = await openCorpus(cache, corpusSizes[effort === 'tiny' ? 24 : pages])
    const out = (name: string) => join(scratch, name)
    const peer = stagesOf(await openPeer(hugo, corpus, cache))
    return {
      name: `stages-${pages}`,
      title: `${corpus.pages} pages to HTML and JSON in one process, stage by stage`,
      piece: 'page of text',
      pieces: corpus.pages,
      rounds: 1,
      contenders: [
        { name: 'AI Toolkit', command: task('stages-ours', corpus.content, out('stages')), out: out('stages') },
        { name: 'bare unified with directives', command: task('stages-bare', corpus.markdown, out('bare-stages')), out: out('bare-stages') },
        ...('why' in peer ? [] : [peer]),
      ],
      missing: 'why' in peer ? [peer] : [],
    }
  },
}))

function stagesOf(peer: Contender | Missing): Contender | Missing {
  return 'why' in peer || peer.cwd === undefined
    ? peer
    : { name: peer.name, command: task('stages-hugo', peer.cwd), ...(peer.out && { out: peer.out }) }
}
