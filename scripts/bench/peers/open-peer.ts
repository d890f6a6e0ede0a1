import { join } from 'node:path'
import type { Corpus } from '../corpus/open-corpus.ts'
import type { Contender } from '../measure.ts'
import type { Missing } from '../row.ts'
import { runProcess } from '../run-process.ts'
import { installPeer } from './install-peer.ts'
import { openSite, type SiteGenerator } from './site-generators.ts'

/** A generator with the corpus before it, installed where it comes from npm and named with its version; or why it cannot be had. */
export async function openPeer(generator: SiteGenerator, corpus: Corpus, cache: string): Promise<Contender | Missing> {
  const { name, variant, packages, command } = generator
  const called = (version: string | undefined) => [name, version, variant].filter((word) => word !== undefined).join(' ')
  if (packages === undefined) {
    const version = await versionOf(command[0] ?? '')
    if (version === undefined) return { name: called(undefined), why: `There is no program ${command[0]} on this machine.` }
    return { ...(await openSite(generator, corpus, join(cache, 'peers', name.toLowerCase()))), name: called(version) }
  }
  const installed = await installPeer(cache, name.toLowerCase(), packages)
  if ('why' in installed) return { name: called(undefined), why: installed.why }
  return { ...(await openSite(generator, corpus, installed.folder)), name: called(Object.values(packages).at(-1)) }
}

/** The first number with dots that it names itself by. */
async function versionOf(program: string): Promise<string | undefined> {
  const run = await runProcess([program, 'version']).catch(() => undefined)
  return run && (/\d+(?:\.\d+)+/.exec(run.stdout)?.[0] ?? '')
}
