import { join } from 'node:path'
import { corpusSizes } from '../corpus/corpus-sizes.ts'
import { openCorpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import { buildOf, task } from '../our-program.ts'
import { installPeer } from '../peers/install-peer.ts'
import type { BenchContext, Row, RowDefinition } from '../row.ts'

/** How often each runs, where figures are wanted. */
const fullRounds = { 224: 7, 2800: 5, 11200: 1 }

/** Nothing is asked of us beside the other floors, which say where the time goes. */
const otherRounds = 3

/** HTML and JSON, cold, beside bare parsers on the same text. */
export const htmlRows: RowDefinition[] = ([224, 2800, 11200] as const).map((pages) => ({
  name: `html-${pages}`,
  what: `${pages} pages in four languages to HTML and JSON, cold, beside bare parsers`,
  ...(pages !== 224 && { unasked: pages === 2800 ? ('full' as const) : ('never' as const) }),
  open: (context) => openRow(pages, context),
}))

async function openRow(pages: keyof typeof fullRounds, context: BenchContext): Promise<Row> {
  const { cache, scratch, effort } = context
  const size = corpusSizes[effort === 'tiny' ? 24 : pages]
  const corpus = await openCorpus(cache, size)
  const parsers = await installPeer(cache, 'parsers', parserPackages)
  const out = (name: string) => join(scratch, name)
  const floor = (name: string, parser: string, modules = ''): Contender => ({
    name,
    command: task('convert', parser, corpus.markdown, out(parser), modules),
    out: out(parser),
  })
  return {
    name: `html-${pages}`,
    title: `${corpus.pages} pages of ${size.bytes / 1000} kB in ${corpus.locales.length} languages to HTML and JSON, cold`,
    piece: 'page of text',
    pieces: corpus.pages,
    rounds: effort === 'full' ? fullRounds[pages] : 1,
    contenders: [
      { name: 'AI Toolkit', command: buildOf(corpus.content, out('ours')), out: out('ours') },
      floor('bare unified with directives', 'unified-directives'),
      ...[
        floor('bare unified', 'unified'),
        ...('folder' in parsers
          ? [floor('bare micromark', 'micromark', parsers.folder), floor('bare markdown-it', 'markdown-it', parsers.folder)]
          : []),
        floor('copying the files', 'copy'),
      ].map((contender) => ({ ...contender, rounds: otherRounds })),
    ],
    missing: 'why' in parsers ? [{ name: 'bare micromark and markdown-it', why: parsers.why }] : [],
  }
}

/** Parsers that are no part of the product. */
const parserPackages = {
  'markdown-it': '15.0.3',
  micromark: '4.0.3',
  'micromark-extension-gfm-table': '2.1.2',
  'micromark-extension-gfm-footnote': '2.1.0',
}
