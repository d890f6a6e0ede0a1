import { cleanText } from '../text/clean-text.ts'

/** What a document says of itself. */
export interface CoreProperties {
  title: string
  subject: string
  /** Who made it. */
  creator: string
  /** BCP 47. */
  language: string
  /** The day it stands for, YYYY-MM-DD: the bytes of a document must not depend on when it was made. A template stands for none. */
  date?: string
}

/** The part `docProps/core.xml` (ECMA-376 part 2, 11). */
export function coreProperties({ title, subject, creator, language, date }: CoreProperties): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<dc:language>${escapeXml(language)}</dc:language><cp:lastModifiedBy>${escapeXml(creator)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    ...(date === undefined ? [] : [time('created'), time('modified')]),
    '</cp:coreProperties>',
  ].join('')
}

function escapeXml(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
