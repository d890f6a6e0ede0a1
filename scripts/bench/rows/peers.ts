import { join } from 'node:path'
import { corpusSizes } from '../corpus/corpus-sizes.ts'
import { type Corpus, openCorpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import { buildOf } from '../our-program.ts'
import { installPeer } from '../peers/install-peer.ts'
import { openSite, type SiteGenerator, siteGenerators } from '../peers/site-generators.ts'
import type { BenchContext, Missing, Row, RowDefinition } from '../row.ts'
import { runProcess } from '../run-process.ts'

const fullRounds = { 224: 3, 2800: 1 }

/** HTML and JSON, cold, beside other generators of sites on the same text, as far as they can read it. */
export const peerRows: RowDefinition[] = ([224, 2800] as const).map((pages) => ({
  name: `peers-${pages}`,
  what: `${pages} pages, cold, beside Hugo, Eleventy, Starlight and VitePress`,
  ...(pages === 2800 && { unasked: 'never' as const }),
  open: (context) => openRow(pages, context),
}))

async function openRow(pages: keyof typeof fullRounds, { cache, scratch, effort }: BenchContext): Promise<Row> {
  const corpus = await openCorpus(cache, corpusSizes[effort === 'tiny' ? 24 : pages])
  const out = join(scratch, 'ours')
  const contenders: Contender[] = [{ name: 'AI Toolkit', command: buildOf(corpus.content, out), out }]
  const missing: Missing[] = []
  for (const generator of siteGenerators) {
    const made = await openGenerator(generator, corpus, cache)
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

async function openGenerator(generator: SiteGenerator, corpus: Corpus, cache: string): Promise<Contender | Missing> {
  const { name, packages, command } = generator
  if (packages === undefined) {
    const version = await versionOf(command[0] ?? '')
    if (version === undefined) return { name, why: `There is no program ${command[0]} on this machine.` }
    return { ...(await openSite(generator, corpus, join(cache, 'peers', name.toLowerCase()))), name: `${name} ${version}` }
  }
  const installed = await installPeer(cache, name.toLowerCase(), packages)
  if ('why' in installed) return { name, why: installed.why }
  return { ...(await openSite(generator, corpus, installed.folder)), name: `${name} ${Object.values(packages).at(-1)}` }
}

/** The first number with dots that it names itself by. */
async function versionOf(program: string): Promise<string | undefined> {
  const run = await runProcess([program, 'version']).catch(() => undefined)
  return run && (/\d+(?:\.\d+)+/.exec(run.stdout)?.[0] ?? '')
}
