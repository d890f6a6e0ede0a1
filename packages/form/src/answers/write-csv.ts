/**
 * Rows as CSV (RFC 4180): a byte order mark, so that Excel reads UTF-8, lines ending in CR LF, every cell in quotes. A cell that a spreadsheet
 * would run as a formula gets an apostrophe before it, and so does one that begins with an apostrophe: whoever reads the file takes
 * away one apostrophe, and has what was written.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`
}

function writeCell(text: string): string {
  const safe = /^['=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
