import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Edition, Migration } from '@ai-toolkit/model'
import { indexQuestions, type QuestionIndex } from './index-questions.ts'

/** That what a migration sends answers from stands in the earlier edition, and what it sends them to in the later one. */
export function checkMigrationIds(data: Data<Migration>, from: Edition, to: Edition): Diagnostic[] {
  const { questionnaire: id } = data.value
  const [before, after] = [from, to].map(({ resources }) => resources.find((resource) => resource.id === id)?.questionnaire)
  if (before === undefined || after === undefined) {
    const known = from.resources.flatMap(({ questionnaire }) => questionnaire?.id ?? [])
    return [codes.unknownQuestionnaire.at(data.placeAt(['questionnaire']), { id, known })]
  }
  const sides = { earlier: { index: indexQuestions(before), edition: from.edition }, later: { index: indexQuestions(after), edition: to.edition } }
  return listNames(data.value).flatMap((name) => {
    const { index, edition } = sides[name.side]
    const known = listKnown(name, index)
    return known.includes(name.id) ? [] : [codes.migrationUnknownId.at(data.placeAt(name.path), { what: name.what, id: name.id, edition, known })]
  })
}

/** An id in a migration, and where it must be known. */
interface Name {
  path: DataPath
  what: 'question' | 'scale' | 'choice'
  id: string
  side: 'earlier' | 'later'
  /** Of a choice: the question or scale that must offer it. */
  question?: string | undefined
  scale?: string | undefined
}

/** Units are not among them: one that is not there covers no change, which is found as such. */
function listNames({
  move = [],
  split = [],
  merge = [],
  replace = [],
  coveredBy = [],
  default: defaults = [],
  map = [],
  rescale = [],
}: Migration): Name[] {
  const earlier = (path: DataPath, id: string): Name => ({ path, what: 'question', id, side: 'earlier' })
  const later = (path: DataPath, id: string): Name => ({ path, what: 'question', id, side: 'later' })
  const successors = (verb: string, rules: typeof replace): Name[] =>
    rules.flatMap(({ question, by }, index) => [
      earlier([verb, index, 'question'], question),
      ...by.map((id, position) => later([verb, index, 'by', position], id)),
    ])
  return [
    ...move.flatMap(({ from, to }, index) => [earlier(['move', index, 'from'], from), later(['move', index, 'to'], to)]),
    ...split.flatMap(({ from, to }, index) => [
      earlier(['split', index, 'from'], from),
      ...to.map((id, position) => later(['split', index, 'to', position], id)),
    ]),
    ...merge.flatMap(({ from, to }, index) => [
      ...from.map((id, position) => earlier(['merge', index, 'from', position], id)),
      later(['merge', index, 'to'], to),
    ]),
    ...successors('replace', replace),
    ...successors('coveredBy', coveredBy),
    ...defaults.map(({ question }, index) => later(['default', index, 'question'], question)),
    ...rescale.flatMap((rule, index) => ownerOf(rule, ['rescale', index])),
    ...map.flatMap((rule, index) => [...ownerOf(rule, ['map', index]), ...choicesOf(rule, ['map', index])]),
  ]
}

type Owner = { question?: string | undefined; scale?: string | undefined }

function ownerOf({ question, scale }: Owner, path: DataPath): Name[] {
  const what = question === undefined ? 'scale' : 'question'
  return [{ path: [...path, what], what, id: question ?? scale ?? '', side: 'later' }]
}

function choicesOf({ question, scale, choices }: Owner & { choices: Readonly<Record<string, string>> }, path: DataPath): Name[] {
  return Object.entries(choices).map(([from, id]) => ({ path: [...path, 'choices', from], what: 'choice', id, side: 'later', question, scale }))
}

function listKnown({ what, question, scale }: Name, { questions, points }: QuestionIndex): string[] {
  if (what === 'question') return [...questions.keys()]
  if (what === 'scale') return [...points.keys()]
  const asked = question === undefined ? undefined : questions.get(question)
  return [...(asked?.options ?? []).map(({ id }) => id), ...(points.get(asked?.scale ?? scale ?? '')?.keys() ?? [])]
}
