import { join } from 'node:path'
import { corpusSizes } from '../corpus/corpus-sizes.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import { buildOf } from '../our-program.ts'
import { openPeer } from '../peers/open-peer.ts'
import { siteGenerators } from '../peers/site-generators.ts'
import type { BenchContext, Missing, Row, RowDefinition } from '../row.ts'

const fullRounds = { 224: 3, 2800: 1 }

/** HTML and JSON, cold, beside other generators of sites on the same text, as far as they can read it. */
export const peerRows: RowDefinition[] = ([224, 2800] as const).map((pages) => ({
  name: `peers-${pages}`,
  what: `${pages} pages, cold, beside Hugo, Eleventy, Starlight, VitePress and Docusaurus`,
  ...(pages === 2800 && { unasked: 'never' as const }),
  open: (context) => openRow(pages, context),
}))

async function openRow(pages: keyof typeof fullRounds, { cache, scratch, effort }: BenchContext): Promise<Row> {
  const corpus = await openCorpus(cache, corpusSizes[effort === 'tiny' ? 24 : pages])
  const out = join(scratch, 'ours')
  const contenders: Contender[] = [{ name: 'AI Toolkit', command: buildOf(corpus.content, out), out }]
  const missing: Missing[] = []
  for (const generator of siteGenerators) {
    const made = await openPeer(generator, corpus, cache)
    if ('why' in made) missing.push(made)
    else contenders.push(made)
  }
  return {
    name: `peers-${pages}`,
    title: `${corpus.pages} pages in ${corpus.locales.length} languages, cold, beside other generators on the same text in plain Markdown`,
    piece: 'page of text',
    pieces: corpus.pages,
    rounds: effort === 'full' ? fullRounds[pages] : 1,
    contenders,
    missing,
  }
}
