import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import Docxtemplater from 'docxtemplater'
import { strFromU8, strToU8 } from 'fflate'
import PizZip from 'pizzip'
import type { WordParts } from '../package/seal-package.ts'
import { shorten } from './danger.ts'
import { lookIn } from './look-up.ts'
import type { Tag } from './read-tags.ts'
import type { WordData, WordValue } from './word-data.ts'

/** The parts of a template. */
export interface TemplateParts {
  /** Those that may have tags. */
  fillable: WordParts
  all: WordParts
  /** Their tags. */
  tags: readonly Tag[]
}

/**
 * Fills the tags of parts whose tags were checked. What the library cannot do with them, such as a list that begins in one cell and ends in
 * another row, is found here.
 */
export function fillParts(file: string, { fillable, all, tags }: TemplateParts, data: WordData): Checked<WordParts> {
  const zip = new PizZip()
  for (const path of ['[Content_Types].xml', '_rels/.rels', ...fillable.keys()]) {
    const bytes = all.get(path)
    if (bytes !== undefined) zip.file(path, strFromU8(bytes))
  }
  try {
    const filled = new Docxtemplater(zip, options).render(data).getZip() as PizZip
    return { value: new Map([...fillable.keys()].map((path) => [path, strToU8(filled.file(path)?.asText() ?? '')])), diagnostics: [] }
  } catch (error) {
    return { value: undefined, diagnostics: libraryFaults(file, error, tags) }
  }
}

const options: Docxtemplater.DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  nullGetter: () => '',
  // No way to change what stands for a tag: what was checked is what is filled.
  syntax: { changeDelimiterPrefix: null },
  parser: (tag) => ({ get: (scope: WordValue) => lookIn(tag.trim(), scope) }),
}

interface LibraryFault {
  properties?: { id?: string; explanation?: string; xtag?: string; errors?: LibraryFault[] }
}

/** The library tells all faults of a template in one error, each with what it is about. Anything else is a fault of ours. */
function libraryFaults(file: string, error: unknown, tags: readonly Tag[]): Diagnostic[] {
  const { properties } = error as LibraryFault
  if (properties === undefined) throw error
  const faults = properties.errors ?? [error as LibraryFault]
  return faults.map(({ properties: { id, explanation = '', xtag = '' } = {} }) => {
    const tag = tags.find(({ name }) => name === xtag)
    const why = id === 'loop_position_invalid' ? 'its list begins and ends at different depths, such as inside and outside of a table' : explanation
    return codes.brokenWordTag.at(wholeFile(file), { tag: tag?.raw ?? `{${xtag}}`, paragraph: shorten(tag?.paragraph.text ?? ''), why })
  })
}
