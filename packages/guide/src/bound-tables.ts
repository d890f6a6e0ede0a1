import { gfmTable } from 'micromark-extension-gfm-table'

type Extension = ReturnType<typeof gfmTable>

/**
 * The table syntax, asked only where a table can be. By itself it takes each line of text for the head of a table, word by word, until it sees
 * what stands below: a sixth of the time that parsing takes. Made anew for each text.
 */
export function boundTables(text: string): Extension {
  const [table] = [gfmTable().flow?.null ?? []].flat()
  if (table === undefined) throw new Error('The table syntax has no table.')
  const lines = linesOfTables(text)
  const tokenize: typeof table.tokenize = function (effects, ok, nok) {
    return lines.has(this.now().line) ? table.tokenize.call(this, effects, ok, nok) : nok
  }
  return { flow: { null: { ...table, tokenize } } }
}

/** What parts the head of a table from its body, in a quotation or a list too. */
const rule = /^[ \t>]*[-:|][-:| \t]*$/
const empty = /^[ \t>]*$/

/** The numbers, from 1, of lines above what may be such a rule, and of all that follow up to an empty one. */
function linesOfTables(text: string): ReadonlySet<number> {
  const lines = text.split(/\r\n|\n|\r/)
  const numbers = new Set<number>()
  for (const [before, line] of lines.entries()) {
    if (rule.test(lines[before + 1] ?? '') || (numbers.has(before) && !empty.test(line))) numbers.add(before + 1)
  }
  return numbers
}
