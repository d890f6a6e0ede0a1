// Self-contained HTML becomes a PDF: drawn by a browser that reaches nothing, with right page numbers, tagged, the same bytes every time.

export type { BrowserSource } from './browser/browser-program.ts'
export { type BrowserFound, findBrowser } from './browser/find-browser.ts'
export type { Attachment, PdfFacts, PdfOutlineEntry, PrintedPdf, PrintJob, PrintOutlineEntry } from './print-job.ts'
export { openPrinter, type Printer, type PrinterOptions, type PrintOptions } from './printing/open-printer.ts'
export { type AttachedFile, readAttachments } from './read-attachments.ts'
