import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listBrands } from '../list-brands.ts'
import { openBrand } from '../read-brand.ts'
import { type LookRead, readLook } from '../read-look.ts'
import { unpackDictionary, unpackedFile } from '../spelling-dictionary.ts'
import { digestOfTemplates, digestOfWords, type KnownLooks, knownLooksFile, nothingKnown } from './known-looks.ts'
import { gatherKnownProgram, knownProgramFile } from './known-program.ts'

/**
 * Writes what need not be found out at every start into the folder of the pieces: what is known of a templates folder and of the brands in
 * it, the digests of the program, and the dictionary unpacked.
 * @param atStart the files that `findPrepared` compares, by their absolute paths
 */
export async function writeKnown(folder: string, templates: string, atStart: readonly string[]): Promise<void> {
  await writeFile(join(folder, knownProgramFile), JSON.stringify(await gatherKnownProgram(new Set(atStart))))
  await writeFile(join(folder, knownLooksFile), JSON.stringify(await gatherKnownLooks(templates)))
  await writeFile(join(folder, unpackedFile), await unpackDictionary())
}

/** Where anything is wrong, nothing is known: it must be said every time. */
async function gatherKnownLooks(templates: string): Promise<KnownLooks> {
  const look = await readLook(templates, undefined, nothingKnown)
  if (look.diagnostics.length > 0) return nothingKnown
  const brands = await Promise.all((await listBrands(templates)).map(openBrand))
  const looks = [look, ...brands.map(({ overlay }) => look.dress(overlay))].filter(({ diagnostics }) => diagnostics.length === 0)
  return {
    words: { [digestOfWords(look.files)]: wordsOf(look) },
    templates: Object.fromEntries(looks.map(({ files, value }) => [digestOfTemplates(files, look.files), [...(value?.templates.included ?? [])]])),
  }
}

function wordsOf({ value, wordFiles }: LookRead): KnownLooks['words'][string] {
  return [...(value?.words ?? [])].map(([id, word]) => [id, word, wordFiles.get(id) ?? ''])
}
