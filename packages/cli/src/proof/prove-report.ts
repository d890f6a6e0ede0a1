import { makeProof, type ProofFile, type ReportFacts } from '@ai-toolkit/bundle'
import { digestOf, digestOfJson } from '@ai-toolkit/source'
import type { Publication } from '../publications.ts'
import type { Assessed } from '../read-answers.ts'
import { templateOf } from '../reports/check-accepts.ts'
import { latestOf } from '../reports/latest-of.ts'
import type { Workshop } from '../reports/workshop.ts'

/** The files by which a report in one language can be recomputed and made again. `sets` in the order in which they were given; there is at least one. */
export function proveReport(sets: readonly Assessed[], publication: Publication, workshop: Workshop): ProofFile[] {
  return makeProof(factsOf(sets, publication, workshop), sets)
}

function factsOf(sets: readonly Assessed[], publication: Publication, workshop: Workshop): ReportFacts {
  const { brand, engine, options } = workshop
  const { edition } = publication
  const { resource, assessment } = latestOf(sets)
  return {
    kind: options.kind,
    locale: edition.locale,
    paper: brand.paper ?? 'A4',
    edition: { edition: edition.edition, date: edition.date },
    questionnaire: { id: resource.id, resourceVersion: resource.version, digest: assessment.digest, resourceDigest: resource.digest },
    template: { id: templateOf(resource.id, workshop), digest: templateDigest(publication, workshop) },
    brand: { id: brand.id, digest: brandDigest(workshop) },
    engine: { version: engine },
    redacted: [...(options.redact ?? [])],
  }
}

/** By what they are of: all reports of a run share it, and fonts weigh megabytes. */
const known = new WeakMap<Workshop['reportFiles'], WeakMap<Publication['look'], string>>()

/** Of all that shapes a report in this language beside the brand: templates with those of the brand in place of theirs, words and fonts. */
export function templateDigest({ look }: Publication, { reportFiles }: Pick<Workshop, 'reportFiles'>): string {
  const ofFiles = known.get(reportFiles) ?? new WeakMap<Publication['look'], string>()
  const digest = ofFiles.get(look) ?? digestLook(look, reportFiles)
  known.set(reportFiles, ofFiles.set(look, digest))
  return digest
}

function digestLook({ words, fonts }: Publication['look'], reportFiles: Workshop['reportFiles']): string {
  return digestOfJson({
    files: Object.fromEntries(reportFiles),
    words: Object.fromEntries(words),
    fonts: Object.fromEntries([...fonts].map(([name, bytes]) => [name, digestOf(bytes)])),
  })
}

/** Of what brand.yaml says, and of the files that it names. What else lies in its folder shapes no report. */
export function brandDigest({ brand, brandFiles }: Pick<Workshop, 'brand' | 'brandFiles'>): string {
  const { logo, cover, fonts } = brand
  const named = [logo?.file, logo?.onPrimary, cover?.image, ...(fonts?.faces ?? []).map(({ file }) => file)]
  const files = named.flatMap((name) => {
    const bytes = name === undefined ? undefined : brandFiles.get(name)
    return name === undefined || bytes === undefined ? [] : [[name, digestOf(bytes)] as const]
  })
  return digestOfJson({ brand, files: Object.fromEntries(files) })
}
