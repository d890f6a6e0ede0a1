// Self-contained HTML becomes a PDF: drawn by a browser that reaches nothing, with right page numbers, tagged, the same bytes every time.

export type { BrowserSource } from './browser/browser-program.ts'
export type { BrowserFound } from './browser/find-browser.ts'
export { tellBrowserVersion } from './browser/tell-browser-version.ts'
export type { Attachment, PdfFacts, PdfOutlineEntry, PrintedPdf, PrintJob, PrintOutlineEntry } from './print-job.ts'
export type { Printer, PrinterOptions, PrintOptions } from './printing/open-printer.ts'
export { listPageNumbers } from './printing/page-numbers.ts'
export type { AttachedFile } from './read-attachments.ts'
export { readPageNumbers } from './read-page-numbers.ts'
export { findBrowser, openPrinter, readAttachments } from './when-asked.ts'
