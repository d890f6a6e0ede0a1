import type { Data, DataPath } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Questionnaire } from '@ai-toolkit/model'
import { type CompiledQuestionnaire, questionNode, sectionNode } from '../compile-questionnaire.ts'

/** Conditions and measures that need themselves: each circle is reported once, where it is first entered. */
export function checkCircles(data: Data<Questionnaire>, { visibility, measureOrder, sections, measures }: CompiledQuestionnaire): Diagnostic[] {
  const conditions = new Map<string, DataPath>()
  for (const [index, section] of sections.entries()) {
    conditions.set(sectionNode(section.source.id), ['sections', index, 'when'])
    for (const [at, { source }] of section.questions.entries()) conditions.set(questionNode(source.id), ['sections', index, 'questions', at, 'when'])
  }
  const computed = new Map(measures.map(({ source }, index): [string, DataPath] => [source.id, ['measures', index, 'id']]))
  return [
    ...reportOnce(visibility.circles, conditions).map(({ circle, path }) =>
      codes.conditionCircle.at(data.placeAt(path), { circle: circle.map(lastWord) }),
    ),
    ...reportOnce(measureOrder.circles, computed).map(({ circle, path }) => codes.measureCircle.at(data.placeAt(path), { circle })),
  ]
}

function reportOnce(circles: ReadonlyMap<string, readonly string[]>, paths: ReadonlyMap<string, DataPath>): { circle: string[]; path: DataPath }[] {
  const reported = new Set<string>()
  return [...paths].flatMap(([node, path]) => {
    const circle = circles.get(node)
    if (circle === undefined || reported.has(node)) return []
    for (const member of circle) reported.add(member)
    return [{ circle: [...circle], path }]
  })
}

/** `question q_1` and `section s_1` by id alone. */
function lastWord(node: string): string {
  return node.slice(node.indexOf(' ') + 1)
}
