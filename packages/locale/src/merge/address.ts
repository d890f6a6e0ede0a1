/** What the id of a unit tells of its place. */
export interface Address {
  /** The neighbourhood: the section of a chapter, the text field, the question. */
  section: string
  /** What stands there: `p` a paragraph, `c` a table cell, `label` a label … Translations do not pass from one kind to another. */
  kind: string
  /** Its position among its kind in the section, outermost count first; none where the id is a name that stays when others come or go. */
  position: readonly number[] | undefined
}

/** Reads the id of a unit: `chapter/section/p3`, `chapter/section/t2c4-1` and `figures.id.words.t7` count, all others name. */
export function addressOf(unit: string): Address {
  const id = unit.replace(/~\d+$/, '')
  const [, section, table = '1', kind, number = '', column = '0'] =
    id.match(/^(.+)[/.](?:t(\d+)(?=c))?((?<=\/.*)[a-z]|(?<=^figures\..+\.words\.)t)(\d+)(?:-(\d+))?$/) ?? []
  if (section !== undefined && kind !== undefined) return { section, kind, position: [table, number, column].map(Number) }
  const end = Math.max(id.lastIndexOf('.'), id.lastIndexOf('/'))
  return { section: id.slice(0, Math.max(end, 0)), kind: id.slice(end + 1), position: undefined }
}

/** How many steps two ids share from the beginning: the more, the nearer the units stand to each other. */
export function countSharedSteps(a: string, b: string): number {
  const others = b.split(/[/.]/)
  const steps = a.split(/[/.]/)
  const different = steps.findIndex((step, index) => step !== others[index])
  return different === -1 ? steps.length : different
}

/** Orders positions as their units are read. */
export function comparePositions(a: readonly number[] = [], b: readonly number[] = []): number {
  const different = a.findIndex((count, index) => count !== b[index])
  return different === -1 ? 0 : (a[different] ?? 0) - (b[different] ?? 0)
}
