import { type Data, parseData } from '@ai-toolkit/data'
import { codes, hasErrors, replaceExactly, wholeFile } from '@ai-toolkit/diagnostics'
import type { Answers, Diagnostic } from '@ai-toolkit/model'
import { assess, type CompiledQuestionnaire, checkAnswers, checkExpected, compileQuestionnaire } from '@ai-toolkit/questionnaire'
import { digestOfJson, type SourceTree } from '@ai-toolkit/source'
import type { ResourceDraft } from './resource-draft.ts'

interface Golden {
  compiled: CompiledQuestionnaire
  edition: string
  digest: string
}

/**
 * Runs a questionnaire's golden answer files and compares their results with what they must be. An engine's tests never stand in for
 * the content's: a weight that was changed by mistake shows here. The questionnaire must be free of errors.
 */
export function checkGoldens(tree: SourceTree, { folder, questionnaire }: ResourceDraft, edition: string): Diagnostic[] {
  if (questionnaire === undefined) return []
  const prefix = `${folder}/golden/`
  const files = [...tree.keys()].filter((path) => path.startsWith(prefix))
  const names = new Set(files.flatMap((path) => path.match(/([^/]+)\.(?:answers|expected)\.yaml$/)?.[1] ?? []))
  if (names.size === 0) return [codes.goldenMissing.at(wholeFile(questionnaire.file), { folder: prefix })]
  const golden: Golden = { compiled: compileQuestionnaire(questionnaire.value), edition, digest: digestOfJson(questionnaire.value) }
  return [...names].flatMap((name) => checkGolden(tree, `${prefix}${name}`, golden))
}

function checkGolden(tree: SourceTree, path: string, golden: Golden): Diagnostic[] {
  const [answersFile, expectedFile] = [tree.get(`${path}.answers.yaml`), tree.get(`${path}.expected.yaml`)]
  if (answersFile === undefined) return [codes.goldenUnpaired.at(wholeFile(`${path}.expected.yaml`), { missing: `${path}.answers.yaml` })]
  if (expectedFile === undefined) return [codes.goldenUnpaired.at(wholeFile(`${path}.answers.yaml`), { missing: `${path}.expected.yaml` })]
  const answers = parseData({ path: answersFile.path, text: answersFile.text ?? '' }, 'answers')
  const expected = parseData({ path: expectedFile.path, text: expectedFile.text ?? '' }, 'expected')
  const diagnostics = [...answers.diagnostics, ...expected.diagnostics]
  if (answers.value === undefined || expected.value === undefined) return diagnostics
  diagnostics.push(...checkAnswers(golden.compiled, answers.value, golden).map((diagnostic) => mendDigest(diagnostic, golden.digest)))
  return hasErrors(diagnostics)
    ? diagnostics
    : [...diagnostics, ...checkExpected(golden.compiled, assessGolden(answers.value, golden), expected.value)]
}

/** Golden answers move on with their questionnaire; whether their results still hold is checked then. */
function mendDigest(diagnostic: Diagnostic, digest: string): Diagnostic {
  const edits = diagnostic.code === codes.answersDigest.code ? replaceExactly(diagnostic.place, digest, digest) : []
  return edits.length === 0 ? diagnostic : { ...diagnostic, edits }
}

function assessGolden(answers: Data<Answers>, { compiled, edition, digest }: Golden): ReturnType<typeof assess> {
  return assess(compiled, answers.value, { edition, digest })
}
