import { strToU8, type Zippable, zipSync } from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The XML of a document with this body. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`
}

/** A paragraph with these runs. */
export function p(...runs: string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`
}

/** A relation of the main part. */
export function relation(type: string, target: string, mode = ' TargetMode="External"'): string {
  return `<Relationship Id="rId9" Type="${office}/${type}" Target="${target}"${mode}/>`
}

/** The smallest document with this body; `more` replaces or adds parts, or removes one by undefined. */
export function docxOf(body: string, more: Record<string, string | Uint8Array | undefined> = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': typesXml(),
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': documentXml(body),
    ...more,
  }
  const present = Object.entries(parts).flatMap(([path, content]) =>
    content === undefined ? [] : [[path, [typeof content === 'string' ? strToU8(content) : content, {}]] as const],
  )
  return zipSync(Object.fromEntries(present) as Zippable)
}

/** The relations of the main part. */
export function relationsXml(...relations: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
}

/** The content types, with another one for the main part. */
export function typesXml(main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', more = ''): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${more}</Types>`
}
