// A report becomes a Word document: a made one, or an agency's own template filled with the same data.

export { type BlankLook, makeWordTemplate } from './blank/make-word-template.ts'
export { type WordLook, writeReportDocx } from './document/write-report-docx.ts'
export { fillWordTemplate } from './template/fill-word-template.ts'
export { openWordTemplate, type WordTemplate } from './template/open-word-template.ts'
export { type WordData, type WordValue, wordData } from './template/word-data.ts'
export { listWordTags, type WordTag } from './template/word-shape.ts'
