/** What the id of a unit tells of where its text stands. */
export interface UnitAddress {
  /** The chapter, where it stands in one. */
  chapter?: string
  /** The heading above it, or the footnote that it belongs to; `top` before the first heading. */
  section?: string
  /** The question, section, term, figure or principle that it belongs to. */
  item?: string
  /** The field of the file, such as `questions` or `overview`. */
  field: string
}

/** The last of these names what the unit is about: `core.safety.instrumental.care.why` is about `care`. */
const item = /(?:^|\.)(?:questions|sections|terms|figures|core|instrumental|recommendations)\.([^./]+)/g

/** Reads the id of a unit: `wheels/look/p1` and `wheels/title` stand in chapters, `questions.q_gap.text` and `introduction/p1` in fields. */
export function readUnitAddress(unit: string): UnitAddress {
  const [first = '', second = '', third] = unit.split('/')
  if (third !== undefined) return { chapter: first, section: second, field: '' }
  if (second !== '' && !/^p\d+$/.test(second)) return { chapter: first, field: '' }
  const named = [...first.matchAll(item)].at(-1)?.[1]
  return { field: first.split('.', 1)[0] ?? '', ...(named !== undefined && { item: named }) }
}
