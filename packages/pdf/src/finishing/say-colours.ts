import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { srgbProfile } from './srgb-profile.ts'

/** Says that colours are those of sRGB, as CSS has it and PDF/A asks for (ISO 19005-3, 6.2.3). */
export function sayColours({ context, catalog }: PDFDocument): void {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
  const intent = context.obj({ Type: 'OutputIntent', S: 'GTS_PDFA1', DestOutputProfile: profile })
  intent.set(PDFName.of('OutputConditionIdentifier'), PDFHexString.fromText('sRGB'))
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]))
}
