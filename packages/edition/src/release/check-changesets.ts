import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, EditionChange, Related } from '@ai-toolkit/model'
import { describeChange } from '../difference/format/describe-change.ts'
import { packagesOf } from './packages-of.ts'
import type { Changeset } from './parse-changeset.ts'
import type { PartRelease, ReleaseCheck } from './release.ts'
import { isSmaller } from './steps.ts'

/** That every resource that changed has a changeset that says at least as much, and that no changeset says anything of another one. */
export function checkChangesets(check: ReleaseCheck): Diagnostic[] {
  const { sources, release } = check
  return [...sources.changesets.flatMap((changeset) => checkChangeset(changeset, check)), ...release.parts.flatMap((part) => checkPart(part, check))]
}

function checkChangeset(changeset: Changeset, { sources: { tree, otherPackages }, release }: ReleaseCheck): Diagnostic[] {
  const packages = packagesOf(tree)
  const [own, others] = [
    changeset.releases.filter((one) => packages.has(one.package)),
    changeset.releases.filter((one) => !packages.has(one.package)),
  ]
  const unknown = others.filter((one) => !otherPackages.includes(one.package))
  const mixed = own.length > 0 ? others.filter((one) => otherPackages.includes(one.package)) : []
  return [
    ...unknown.map((one) => codes.changesetUnknownPackage.at(one.place, { name: one.package, known: [...packages.keys()] })),
    ...mixed.slice(0, 1).map((one) => codes.changesetMixed.at(one.place, { name: one.package })),
    ...own.flatMap((one) => {
      const part = release.parts.find(({ resource }) => resource === packages.get(one.package))
      const why = part === undefined ? undefined : whyUnneeded(part, release.since?.edition)
      return part?.resource === undefined || why === undefined ? [] : [codes.changesetUnneeded.at(one.place, { resource: part.resource, why })]
    }),
  ]
}

function whyUnneeded({ version, needs, translated }: PartRelease, since: string | undefined): string | undefined {
  if (since === undefined) return 'no edition is sealed yet, so everything is new'
  if (version === undefined) return 'it is new, and goes out with the version in its package.json'
  return needs === 'none' && translated.length === 0 ? `it has not changed since edition ${since}` : undefined
}

function checkPart(part: PartRelease, { sources: { tree, changesets }, release: { since, difference } }: ReleaseCheck): Diagnostic[] {
  const { resource, version, next, needs, declared } = part
  if (resource === undefined || since === undefined || version === undefined || next === undefined || !isSmaller(declared, needs)) return []
  const changes = difference?.parts.find((one) => one.resource === resource)?.changes ?? []
  const name = [...packagesOf(tree)].find(([, id]) => id === resource)?.[0] ?? resource
  const why = changes.filter(({ step }) => isSmaller(declared, step))
  const reasons = { resource, needs, why: inWords(why) }
  const releases = changesets.flatMap((changeset) => changeset.releases.filter((one) => one.package === name))
  const [first] = releases.filter(({ step }) => step === declared)
  if (first !== undefined) {
    const related = releases.filter((one) => one !== first).map((one): Related => ({ message: `This one says ${one.step}`, place: one.place }))
    return [codes.changesetTooSmall.at(first.place, { ...reasons, declared }, { related })]
  }
  const fix = `Write a file .changeset/<any-name>.md with the lines \`---\`, \`"${name}": ${needs}\`, \`---\` and a sentence for the change log, or run pnpm changeset.`
  return [codes.changesetMissing.at(wholeFile(`${resource}/package.json`), { ...reasons, since: since.edition }, { fix })]
}

/** The first three changes, and how many more there are. */
function inWords(changes: readonly EditionChange[]): string {
  const named = changes.slice(0, 3).map((change) => `${change.unit} (${describeChange(change).what})`)
  return [...named, ...(changes.length > 3 ? [`${changes.length - 3} more`] : [])].join('; ')
}
