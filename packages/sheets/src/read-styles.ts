import { readXml } from './read-xml.ts'

/** Numbers of the built-in formats that show a day, those of East Asian languages among them (ECMA-376 part 1, 18.8.30). */
function isBuiltInDay(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58
}

/** For each style of a workbook, by its number, whether it shows numbers as days. Where the part is damaged, as far as it could be read. */
export function readDayStyles(part: Uint8Array | undefined): boolean[] {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let isInside = false
  if (part === undefined) return styles
  readXml(part, {
    open: (name, attributes) => {
      const format = Number(attributes.get('numFmtId'))
      if (name === 'numFmt') own.set(format, showsDay(attributes.get('formatCode') ?? ''))
      if (name === 'cellXfs') isInside = true
      if (name === 'xf' && isInside) styles.push(own.get(format) ?? isBuiltInDay(format))
    },
    close: (name) => {
      if (name === 'cellXfs') isInside = false
    },
  })
  return styles
}

/** Whether a format has a day or a year in it, when what stands in quotes, brackets or behind a backslash is set aside. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
