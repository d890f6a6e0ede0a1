// A report becomes a Word document: a made one, or an agency's own template filled with the same data.
export { type WordLook, writeReportDocx } from './document/write-report-docx.ts'
