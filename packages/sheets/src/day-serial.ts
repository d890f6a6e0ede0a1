/** In milliseconds. */
const ONE_DAY = 86_400_000

/** Day 0 of the calendar that workbooks count in, as it is since 1 March 1900: before, there is a 29 February 1900 that never was. */
const DAY_0 = Date.UTC(1899, 11, 30)

/** Days by which workbooks begin later that say `date1904`. */
const LATER_BEGIN = 1_462

/** The number that stands for a day (YYYY-MM-DD) in a workbook; undefined for days before 1 March 1900, where programs disagree. */
export function serialOf(day: string): number | undefined {
  const serial = (Date.parse(`${day}T00:00:00Z`) - DAY_0) / ONE_DAY
  return serial >= 61 ? serial : undefined
}

/** The day that a number of a workbook stands for, its time left off; undefined where that is no day of a year of four digits. */
export function dayOf(serial: number, calendar: 1900 | 1904): string | undefined {
  const days = Math.floor(calendar === 1904 ? serial + LATER_BEGIN : serial)
  if (!(days >= 61 && days < 2_958_466)) return undefined
  return new Date(DAY_0 + days * ONE_DAY).toISOString().slice(0, 10)
}
