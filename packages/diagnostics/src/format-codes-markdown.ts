import type { CodeDefinition, CodeExample } from './define-code.ts'
import { allCodes } from './registry.ts'

/** One Markdown page about every code: a table of all, then what each means, with a wrong and a right example. */
export function formatCodesMarkdown(): string {
  const definitions = [...allCodes.values()]
  const lines = [
    '# Diagnostic codes',
    '',
    'Generated from `src/codes/` by `generate-codes.ts`. Do not edit. `pnpm toolkit explain <code>` shows the same in the terminal.',
    '',
    '| Code | Severity | Found by |',
    '| :--- | :------- | :------- |',
    ...definitions.map(({ code, severity, foundBy }) => `| [${code}](#${code}) | ${severity} | ${foundBy} |`),
    ...definitions.flatMap(describeCode),
  ]
  return `${lines.join('\n')}\n`
}

function describeCode({ code, severity, foundBy, reason, fix, example }: CodeDefinition<never>): string[] {
  return [
    '',
    `## ${code}`,
    '',
    `*${severity}, found by ${foundBy}.* ${escapeMarkup(reason)}`,
    '',
    `**What to do:** ${escapeMarkup(fix)}`,
    '',
    ...showExample('Wrong', example, example.bad),
    '',
    ...showExample('Right', example, example.good),
  ]
}

/** The texts are plain text: no sign in them is markup. */
function escapeMarkup(text: string): string {
  return text.replace(/[\\`*_<>[\]|#]/g, '\\$&')
}

function showExample(word: string, example: CodeExample, text: string): string[] {
  const where = 'file' in example ? ` (${example.file})` : ''
  if (text === '') return [`${word}${where}: nothing there`]
  const longestRun = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(Math.max(3, longestRun + 1))
  return [`${word}${where}:`, '', `${fence}text`, ...showControls(text).replace(/\n$/, '').split('\n'), fence]
}

/** An example may hold the very character that it warns of. */
function showControls(text: string): string {
  return text.replace(/[^\P{Control}\n]/gu, (character) => JSON.stringify(character).slice(1, -1))
}
