import type { PrintJob } from '../print-job.ts'

/** The names that the PDF gives its makers. Fixed, as the bytes must not tell on which day or machine it was made. */
export const makers = { creator: 'AI Toolkit', producer: 'AI Toolkit, with Chromium and pdf-lib' }

/**
 * The metadata of a document as XMP (ISO 16684-1), with the mark of PDF/UA-1 (ISO 14289-1, clause 5): it says that the document
 * is tagged, in a known language, with a title, described links and figures, and everything else marked as artifact. And with that of
 * PDF/A-3u (ISO 19005-3, 6.6.4): whatever shows it is inside, colours and characters are defined, and files may be attached.
 */
export function writeXmp(job: PrintJob): string {
  const date = `${job.date}T00:00:00Z`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(job.title)}</rdf:li></rdf:Alt></dc:title>
   <dc:language><rdf:Bag><rdf:li>${escapeXml(job.language)}</rdf:li></rdf:Bag></dc:language>
   <dc:creator><rdf:Seq><rdf:li>${escapeXml(job.author)}</rdf:li></rdf:Seq></dc:creator>${job.subject === undefined ? '' : describe(job.subject)}
   <xmp:CreatorTool>${makers.creator}</xmp:CreatorTool>
   <xmp:CreateDate>${date}</xmp:CreateDate>
   <xmp:ModifyDate>${date}</xmp:ModifyDate>
   <pdf:Producer>${makers.producer}</pdf:Producer>
   <pdfuaid:part>1</pdfuaid:part>
   <pdfaid:part>3</pdfaid:part>
   <pdfaid:conformance>U</pdfaid:conformance>
  </rdf:Description>
${accessibilitySchema}
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`
}

/** PDF/A asks that a schema which it does not know be described (ISO 19005-3, 6.6.2.3); that of PDF/UA is younger than its list. */
const accessibilitySchema = `  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>The part of ISO 14289 that the document keeps to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>`

function describe(subject: string): string {
  return `\n   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(subject)}</rdf:li></rdf:Alt></dc:description>`
}

/** For element content; characters that XML 1.0 cannot hold become spaces. */
function escapeXml(text: string): string {
  const sayable = text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ' ')
  return sayable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
