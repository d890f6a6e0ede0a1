import { type Checked, codes } from '@ai-toolkit/diagnostics'
import { openPackage as openOfficePackage, type PackageFormat } from '@ai-toolkit/sheets'
import type { WordParts } from './seal-package.ts'

/** How much is unpacked at most. A template of twenty pages with pictures has some fifty parts and two million bytes. */
export const packageLimits = { bytes: 20 * 2 ** 20, parts: 500, partBytes: 16 * 2 ** 20, allBytes: 48 * 2 ** 20, ratio: 200, ratioFrom: 2 ** 20 }

/** Unpacks a .docx file. Refused are packings that programs read differently: a path twice, a path that leads out. */
export function openPackage(file: string, bytes: Uint8Array): Checked<WordParts> {
  const { value, diagnostics } = openOfficePackage(file, bytes, wordFormat)
  return { value: value?.parts, diagnostics }
}

const wordFormat: PackageFormat = {
  extension: '.docx',
  former: '.doc',
  limits: packageLimits,
  wants: (name) => !name.endsWith('/'),
  oddity: (name, before) => {
    if (!isPlainPath(name)) return 'a part'
    return before.some((other) => other.toLowerCase() === name.toLowerCase()) ? 'two parts' : undefined
  },
  unreadable: codes.wordTemplateUnreadable.at,
  tooLarge: codes.wordTemplateTooLarge.at,
}

/** As ECMA-376 part 2 (6.2.2) has the names of parts: segments that are not empty, of no dots alone, in plain letters. */
function isPlainPath(name: string): boolean {
  return name
    .replace(/\/$/, '')
    .split('/')
    .every((segment) => /^[\w[\]%!$&'()+,;=@~. -]+$/.test(segment) && !/^\.+$/.test(segment) && !segment.startsWith('__'))
}
