import type { Diagnostic } from '@ai-toolkit/model'

/** Answers as findings name them between machines: what they are called on each is nobody else's business. */
export const answersElsewhere = '@answers@'

/** The same of the folder of the brand. */
const brandElsewhere = '@brand@'

/** Findings of a worker, told without the folder that it works in. */
export function hidePlaces(diagnostics: readonly Diagnostic[], brand: string): Diagnostic[] {
  return replaceIn(diagnostics, brand, brandElsewhere)
}

/** Findings of a worker, told of the files of this machine. */
export function showPlaces(diagnostics: readonly Diagnostic[], { answers, brand }: { answers: string; brand: string }): Diagnostic[] {
  return replaceIn(replaceIn(diagnostics, answersElsewhere, answers), brandElsewhere, brand)
}

/** Wherever it stands: messages name files too. */
function replaceIn(diagnostics: readonly Diagnostic[], from: string, to: string): Diagnostic[] {
  const [found, put] = [from, to].map((text) => JSON.stringify(text).slice(1, -1))
  return JSON.parse(JSON.stringify(diagnostics).replaceAll(found ?? '', () => put ?? '')) as Diagnostic[]
}
