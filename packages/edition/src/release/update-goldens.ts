import { parseData } from '@ai-toolkit/data'
import { digestOfJson, type SourceTree } from '@ai-toolkit/source'

/**
 * The golden answers of a content folder that name another edition, or another state of their questionnaire, than there is now: the new text
 * of each by its path. Expected results are never among them: those are worked out by hand. A questionnaire with errors is passed over.
 */
export function updateGoldens(tree: SourceTree, edition: string): Map<string, string> {
  const updated = new Map<string, string>()
  for (const { path, text = '' } of tree.values()) {
    const folder = path.match(/^([^/]+)\/golden\/[^/]+\.answers\.yaml$/)?.[1]
    const digest = folder === undefined ? undefined : digestIn(tree, `${folder}/questionnaire.yaml`)
    if (digest === undefined) continue
    const now = text.replace(/^digest: sha256:[0-9a-f]{64}$/m, `digest: ${digest}`).replace(/^edition: .*$/m, `edition: "${edition}"`)
    if (now !== text) updated.set(path, now)
  }
  return updated
}

function digestIn(tree: SourceTree, path: string): string | undefined {
  const questionnaire = parseData({ path, text: tree.get(path)?.text ?? '' }, 'questionnaire').value
  return questionnaire && digestOfJson(questionnaire.value)
}
