import { type Checked, codes, hasErrors, wholeFile } from '@ai-toolkit/diagnostics'
import { findWay, type Station } from '@ai-toolkit/edition'
import type { Diagnostic, Edition, LocaleCode, Migration, Place, SealedEntry } from '@ai-toolkit/model'
import type { AnsweredEdition } from '../../editions/find-answered.ts'
import { openSealed } from '../../editions/open-content.ts'
import { indexName, sealedPath } from '../../editions/read-index.ts'
import { readMigrations } from '../../editions/read-migrations.ts'
import { digestsOf, readStations } from '../../editions/read-stations.ts'
import { type Content, readContent } from '../../read-content.ts'
import { displayPath } from '../../user-path.ts'

/** The editions that answers go through, opened, and the migrations between them. */
export interface Way {
  /** From the one that the answers were given to to the one that they go to; one alone where that is the same. */
  editions: readonly Edition[]
  /** The two ends, and what lies between, with the languages that were asked for. */
  first: Content
  between: readonly Content[]
  last: Content
  migrations: readonly Migration[]
}

/** The result of opening a way, with the texts that findings point into. */
export interface WayOpened extends Checked<Way> {
  sources: ReadonlyMap<string, string>
}

/** Answers that are to go somewhere. */
export interface Journey {
  answered: AnsweredEdition
  /** Where the answer file says what it belongs to. */
  placeOf: (field: keyof AnsweredEdition) => Place
  /** The edition to go to; the latest where absent. */
  to: string | undefined
}

/** Opens the editions that answers go through. `folder` is the content folder, as the user gives it. */
export async function openWay({ answered, placeOf, to }: Journey, folder: string, locales: readonly LocaleCode[]): Promise<WayOpened> {
  const [working, sealed, migrations] = await Promise.all([readContent(folder, locales), readStations(folder), readMigrations(folder)])
  const sources = new Map([...working.sources, ...migrations.sources])
  const faults = [...sealed.diagnostics, ...migrations.diagnostics]
  if (migrations.value === undefined || hasErrors(faults)) return { value: undefined, diagnostics: faults, sources }
  const stops = listStops(working, sealed.value)
  const from = findStart(stops, answered)
  const known = stops.map(({ edition }) => edition)
  const target = to ?? known.at(-1)
  if (from === undefined) return { value: undefined, diagnostics: [codes.answersNoEdition.at(placeOf('edition'), { ...answered, known })], sources }
  if (target === undefined || !known.includes(target)) return { value: undefined, diagnostics: [unknownEdition(folder, target, known)], sources }
  const own = migrations.value.filter(({ questionnaire }) => questionnaire === answered.questionnaire)
  const stations: Station[] = stops.map(({ edition, digests }) => ({ edition, digest: digests.get(answered.questionnaire) }))
  const way = findWay(from.edition, target, stations, own)
  const opened = await openAll(
    folder,
    way.flatMap((edition) => stops.find((stop) => stop.edition === edition) ?? []),
    locales,
  )
  return { value: opened.value && { ...opened.value, migrations: own }, diagnostics: [...faults, ...opened.diagnostics], sources }
}

/** An edition that answers may go through: sealed, or what is being worked on. */
interface Stop {
  edition: string
  digests: ReadonlyMap<string, string>
  from: SealedEntry | Content
}

/** What is being worked on is the last edition, unless it still has the name of one that is sealed. */
function listStops(working: Content, sealed: Awaited<ReturnType<typeof readStations>>['value']): Stop[] {
  const stops = sealed.map(({ entry, digests }) => ({ edition: entry.edition, digests, from: entry }))
  const { value } = working
  if (value === undefined || stops.some(({ edition }) => edition === value.edition)) return stops
  return [...stops, { edition: value.edition, digests: digestsOf(value.resources), from: working }]
}

/** The edition that the answers name or, where another has the same questionnaire, that one. */
function findStart(stops: readonly Stop[], { questionnaire, edition, digest }: AnsweredEdition): Stop | undefined {
  const same = stops.filter(({ digests }) => digests.get(questionnaire) === digest)
  return same.find((stop) => stop.edition === edition) ?? same[0]
}

function unknownEdition(folder: string, edition = '', known: string[]): Diagnostic {
  return codes.unknownEdition.at(wholeFile(displayPath(sealedPath(folder, indexName))), { edition, known })
}

async function openAll(folder: string, stops: readonly Stop[], locales: readonly LocaleCode[]): Promise<Checked<Omit<Way, 'migrations'>>> {
  const read = await Promise.all(stops.map(({ from }) => ('edition' in from ? openSealed(folder, from, locales) : from)))
  const [first, last] = [read.at(0), read.at(-1)]
  const editions = read.flatMap(({ value }) => value ?? [])
  const whole = first !== undefined && last !== undefined && editions.length === stops.length
  // What is only worth a note in the content is no matter of whoever carries answers over.
  return {
    value: whole ? { editions, first, between: read.slice(1, -1), last } : undefined,
    diagnostics: whole ? [] : read.flatMap(({ diagnostics }) => diagnostics),
  }
}
