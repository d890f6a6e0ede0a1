import type { ChangeClass, Edition, EditionDifference, EditionResource, LocaleCode, PartDifference } from '@ai-toolkit/model'
import { canonicalJson } from '@ai-toolkit/source'
import { packagesOf } from './packages-of.ts'
import type { PartRelease, ReleaseSources } from './release.ts'
import { greatestStep, nextVersion, type Step } from './steps.ts'

/** Every part of a release, the toolkit's own texts first: what changed, what that needs, and what changesets say. */
export function listParts(last: Edition, { parts }: EditionDifference, sources: ReleaseSources): PartRelease[] {
  const { working } = sources
  const declared = declaredSteps(sources)
  const find = (id: string | undefined): PartDifference | undefined => parts.find(({ resource }) => resource === id)
  const gone = last.resources.filter(({ id }) => !working.resources.some((resource) => resource.id === id))
  return [
    { title: working.title, translated: frontTranslated(last, sources), declared: 'none', ...changesOf(find(undefined)) },
    ...working.resources.map((resource): PartRelease => {
      const before = last.resources.find(({ id }) => id === resource.id)
      const said = declared.get(resource.id) ?? 'none'
      return {
        resource: resource.id,
        title: resource.title,
        ...(before && { version: before.version }),
        next: before === undefined ? resource.version : nextVersion(before.version, said),
        translated: before === undefined ? [] : translatedOf(before, resource, sources),
        declared: said,
        ...changesOf(find(resource.id)),
      }
    }),
    ...gone.map(
      ({ id, title, version }): PartRelease => ({ resource: id, title, version, translated: [], declared: 'none', ...changesOf(find(id)) }),
    ),
  ]
}

function changesOf(part: PartDifference | undefined): Pick<PartRelease, 'changes' | 'needs'> {
  const counts = new Map<ChangeClass, number>()
  for (const change of part?.changes ?? []) counts.set(change.class, (counts.get(change.class) ?? 0) + 1)
  return { changes: Object.fromEntries(counts), needs: part?.step ?? 'none' }
}

function declaredSteps({ tree, changesets }: ReleaseSources): ReadonlyMap<string, Step> {
  const packages = packagesOf(tree)
  const steps = new Map<string, Step>()
  for (const { package: name, step } of changesets.flatMap(({ releases }) => releases)) {
    const resource = packages.get(name)
    if (resource !== undefined) steps.set(resource, greatestStep([steps.get(resource) ?? 'none', step]))
  }
  return steps
}

/** Languages in which a resource reads otherwise while its source reads as before. */
function translatedOf(before: EditionResource, after: EditionResource, { sealedTranslations, translations }: ReleaseSources): LocaleCode[] {
  if (before.digest !== after.digest) return []
  return translations.flatMap((edition) => {
    const now = edition.resources.find(({ id }) => id === after.id)
    const then = sealedTranslations.find(({ locale }) => locale === edition.locale)?.resources.find(({ id }) => id === after.id)
    return now?.digest === then?.digest ? [] : [edition.locale]
  })
}

/** As `translatedOf`, of the toolkit's own texts. */
function frontTranslated(last: Edition, { working, sealedTranslations, translations }: ReleaseSources): LocaleCode[] {
  if (frontOf(last) !== frontOf(working)) return []
  return translations.flatMap((edition) => {
    const then = sealedTranslations.find(({ locale }) => locale === edition.locale)
    return then !== undefined && frontOf(then) === frontOf(edition) ? [] : [edition.locale]
  })
}

/** Everything of an edition that readers read and that belongs to no resource. */
function frontOf({ title, description, groups, readers, notices, prose }: Edition): string {
  return canonicalJson([title, description, groups, readers, notices, prose])
}
