import { readXml } from './read-xml.ts'
import { unescapeCell } from './xml-text.ts'

/** The texts that the sheets of a workbook share, by number; how they are formatted and pronounced is left off. Gives the fault of damaged XML. */
export function readSharedStrings(part: Uint8Array | undefined): { strings: string[]; fault: string | undefined } {
  const strings: string[] = []
  if (part === undefined) return { strings, fault: undefined }
  const collect = collectText()
  const fault = readXml(part, {
    open: (name) => {
      if (name === 'si') collect.begin()
      collect.open(name)
    },
    text: collect.text,
    close: (name) => {
      collect.close(name)
      if (name === 'si') strings.push(collect.end())
    },
  })
  return { strings, fault }
}

/** Collects the text of `t` elements; those inside of `rPh` say how a text is pronounced and are no part of it. */
export function collectText(): {
  begin: () => void
  open: (name: string) => void
  text: (text: string) => void
  close: (name: string) => void
  end: () => string
} {
  let collected = ''
  let isText = false
  let isPhonetic = false
  return {
    begin: () => {
      collected = ''
    },
    open: (name) => {
      if (name === 'rPh') isPhonetic = true
      if (name === 't') isText = !isPhonetic
    },
    text: (text) => {
      if (isText) collected += text
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isPhonetic = false
    },
    end: () => cellText(collected),
  }
}

/** Line ends of every kind become one, as XML has it, before those that are written by their code come back. */
export function cellText(text: string): string {
  return unescapeCell(text.replace(/\r\n?/g, '\n'))
}
