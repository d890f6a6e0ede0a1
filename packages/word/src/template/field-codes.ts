import { isPlainAddress, shorten } from './danger.ts'

/** Fields that count, date, refer within the document or say what stands in its properties (ECMA-376 part 1, 17.16.5). All others are refused. */
const plainFields = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'PAGEREF', 'REF', 'NOTEREF', 'STYLEREF', 'SEQ', 'TOC', 'TC', 'INDEX', 'XE', 'TOA', 'TA'],
  ...['HYPERLINK', 'DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'EDITTIME', 'TITLE', 'SUBJECT', 'AUTHOR', 'KEYWORDS', 'COMMENTS'],
  ...['LASTSAVEDBY', 'FILENAME', 'FILESIZE', 'REVNUM', 'NUMWORDS', 'NUMCHARS', 'DOCPROPERTY', 'LISTNUM', 'AUTONUM', 'SYMBOL', 'ADVANCE'],
  ...['FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN', 'BIBLIOGRAPHY', 'CITATION'],
])

/** Collects the codes of fields while a part is read, and tells those that run or fetch something. */
export function findFieldDangers(): {
  open: (name: string, attributes: ReadonlyMap<string, string>) => void
  text: (text: string) => void
  close: (name: string) => void
  end: () => string[]
} {
  const found: string[] = []
  /** The fields that are open, one in the other; a code ends where its result begins. */
  const open: { code: string; isInCode: boolean }[] = []
  let isCode = false
  const judge = (code: string): void => {
    const fault = faultOf(code)
    if (fault !== undefined) found.push(fault)
  }
  const mark = (kind: string | undefined): void => {
    if (kind === 'begin') open.push({ code: '', isInCode: true })
    const field = open.at(-1)
    if (kind === 'separate' && field !== undefined) field.isInCode = false
    if (kind === 'end') judge(open.pop()?.code ?? '')
  }
  return {
    open: (name, attributes) => {
      if (name === 'fldChar') mark(attributes.get('fldCharType'))
      if (name === 'fldSimple') judge(attributes.get('instr') ?? '')
      isCode = name === 'instrText' || name === 'delInstrText' || (name === 't' && open.at(-1)?.isInCode === true)
    },
    text: (text) => {
      const field = open.at(-1)
      if (!isCode) return
      if (field?.isInCode) field.code += text
      else judge(text)
    },
    close: () => {
      isCode = false
    },
    end: () => {
      for (const { code } of open) judge(code)
      return found
    },
  }
}

/** A code whose name comes from another field is refused with the rest: its own text has none. */
function faultOf(code: string): string | undefined {
  const [name = '', ...others] = code.match(/"[^"]*"|[^\s"]+/g) ?? []
  // A tag in a code would let the answers write it.
  if (!plainFields.has(name.toUpperCase()) || code.includes('{')) return `the field “${shorten(code)}”`
  const address = name.toUpperCase() === 'HYPERLINK' ? addressesIn(others).find((each) => !isPlainAddress(each)) : undefined
  return address === undefined ? undefined : `a link to “${shorten(address)}”`
}

/** What stands in the code of a link beside its switches and what belongs to them: the place, the frame, the hint. */
function addressesIn(words: readonly string[]): string[] {
  const plain = words.map((word) => word.replace(/^"|"$/g, ''))
  return plain.filter((word, index) => !/^\\[a-z*]$/i.test(word) && !/^\\[lost*]$/i.test(plain[index - 1] ?? ''))
}
