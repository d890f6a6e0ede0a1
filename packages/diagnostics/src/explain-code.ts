import type { CodeDefinition, CodeExample } from './define-code.ts'
import { allCodes, findNearestCodes } from './registry.ts'

/** What `toolkit explain` shows, or the codes that may have been meant. */
export type Explanation = { known: true; text: string } | { known: false; nearest: string[] }

/** What a code means: why it matters, what to do, and an example of both. Several lines of plain text, the last without line break. */
export function explainCode(code: string): Explanation {
  const definition = allCodes.get(code)
  return definition === undefined ? { known: false, nearest: findNearestCodes(code) } : { known: true, text: writeExplanation(definition) }
}

function writeExplanation({ code, severity, foundBy, reason, fix, example }: CodeDefinition<never>): string {
  return [
    `${code} (${severity}, found by ${foundBy})`,
    '',
    reason,
    '',
    `What to do: ${fix}`,
    '',
    nameExample('Wrong', example),
    indent(example.bad),
    '',
    nameExample('Right', example),
    indent(example.good),
  ].join('\n')
}

function nameExample(word: string, example: CodeExample): string {
  return 'file' in example ? `${word}, in ${example.file}:` : `${word}:`
}

function indent(text: string): string {
  const lines = text === '' ? ['(nothing)'] : text.replace(/\n$/, '').split('\n')
  return lines.map((line) => `    ${line}`).join('\n')
}
