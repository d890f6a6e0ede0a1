import { digestOf, digestOfJson } from '@ai-toolkit/source'
import { madeWith } from '../made-with.ts'
import type { Workshop } from './workshop.ts'

/**
 * The digest of everything but the answers that shapes the reports of a run: the edition in its languages, templates, words and fonts, the
 * brand, all that was asked for, and the programs. What is asked for counts whole, save what shapes nothing: whoever adds an option and
 * forgets this place has reports made again, never an old one taken for a new.
 */
export async function shapeDigest(workshop: Workshop): Promise<string> {
  const { source, publications, brand, brandFiles, lookDigest, wordTemplate, press, options } = workshop
  // Where things lie shapes nothing, what is in them does.
  const { answers: _answers, content: _content, templates: _templates, brand: _brand, out: _out, ...rest } = options
  const {
    wordTemplate: _wordTemplate,
    browser: _browser,
    signer,
    resume: _resume,
    shard: _shard,
    elsewhere: _elsewhere,
    signal: _signal,
    onStep: _onStep,
    onReport: _onReport,
    ...asked
  } = rest
  return digestOfJson({
    asked: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
    editions: [source, ...publications.map(({ edition }) => edition)].map(digestOfJson),
    look: lookDigest,
    brand,
    brandFiles: Object.fromEntries([...brandFiles].map(([path, bytes]) => [path, digestOf(bytes)])),
    ...(wordTemplate !== undefined && { wordTemplate: wordTemplate.digest }),
    ...(signer !== undefined && { signer: signer.key }),
    madeWith: await madeWith(press?.browser),
  })
}
