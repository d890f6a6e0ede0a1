// The browser's driver and the PDF library take longer to load than most commands run, so they are loaded when something is printed or read.
import type { findBrowser as find } from './browser/find-browser.ts'
import type { openPrinter as open } from './printing/open-printer.ts'
import type { readAttachments as read } from './read-attachments.ts'

/** `findBrowser` of browser/find-browser.ts. */
export const findBrowser: typeof find = async (...given) => (await import('./browser/find-browser.ts')).findBrowser(...given)

/** `openPrinter` of printing/open-printer.ts. */
export const openPrinter: typeof open = async (...given) => (await import('./printing/open-printer.ts')).openPrinter(...given)

/** `readAttachments` of read-attachments.ts. */
export const readAttachments: typeof read = async (...given) => (await import('./read-attachments.ts')).readAttachments(...given)
