import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readLook } from '@ai-toolkit/cli'
import { compileEdition, compileLocales } from '@ai-toolkit/edition'
import { renderDocument } from '@ai-toolkit/html'
import type { Edition } from '@ai-toolkit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBaseStory, repository } from '../support/base-story.ts'
import { findDeadLinks } from '../support/dead-links.ts'
import { wordsOfPage } from '../support/page-words.ts'
import { runOnStory, temporaryFolder } from '../support/run-toolkit.ts'

// A word that is the same in a language made for tests is written into a template or the program, and could never be translated.
const folder = await temporaryFolder()
const locales = ['qps-ploc', 'qps-plocm']

let files: string[] = []

beforeAll(async () => {
  const { status, stderr } = await runOnStory('build', '--format', 'html,json', '--locale', locales.join(), '--out', folder)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
})

describe.each(locales)('the site in %s', (locale) => {
  const pages = (ending: string) => files.filter((path) => path.includes(`/${locale}/html/`) && path.endsWith(ending))

  it('has no word that does not come from a catalogue', async () => {
    const read = await Promise.all([...pages('.html'), ...pages('.svg')].map(async (path) => [path, await readFile(path, 'utf8')] as const))
    expect(pages('.html').length).toBeGreaterThan(5)
    expect(read.flatMap(([path, html]) => hardCodedWords(path.slice(folder.length + 1), html))).toEqual([])
  })

  it('says its language and direction', async () => {
    const direction = locale === 'qps-plocm' ? 'rtl' : 'ltr'
    for (const path of pages('.html')) expect(await readFile(path, 'utf8')).toContain(`<html lang="${locale}" dir="${direction}">`)
  })

  it('leads nowhere but to pages and places that exist', async () => {
    expect(await findDeadLinks(pages('.html'), new Set(files))).toEqual([])
  })
})

describe.each(locales)('the printed documents in %s', (locale) => {
  it('have no word that does not come from a catalogue', async () => {
    const story = await readBaseStory()
    const [edition] = compileLocales(story, compileEdition(story).value as Edition, [locale]).value ?? []
    const { value: look, translate } = await readLook(join(repository, 'templates'))
    if (edition === undefined || look === undefined) throw new Error('The story or the templates cannot be read')
    const documents = edition.resources.map(({ id }) => [id, renderDocument(edition, id, translate(look, locale).look)] as const)
    expect(documents.flatMap(([id, { html }]) => [...hardCodedWords(id, html), ...hardCodedMargins(id, html)])).toEqual([])
    expect(
      documents
        .flatMap(([id, { title, outline }]) => [title, ...outline.map((entry) => entry.title)].map((text) => `${id}: ${text}`))
        .filter(isHardCoded),
    ).toEqual([])
  })
})

describe('what these tests look at', () => {
  it('is every text and every attribute that is read out', () => {
    const html = '<!doctype html><title>a b</title><p>Hello, <b aria-label="there">1</b><img alt="An &quot;image&quot;"><code>code</code> world</p>'
    expect(wordsOfPage(html)).toEqual(['title: a b', 'p: Hello,', 'b aria-label: there', 'b: 1', 'img alt: An "image"', 'p: world'])
    expect(hardCodedWords('x', html)).toEqual(['x: p: Hello,', 'x: b aria-label: there', 'x: img alt: An "image"', 'x: p: world'])
  })
})

function hardCodedWords(page: string, html: string): string[] {
  return wordsOfPage(html)
    .filter(isHardCoded)
    .map((text) => `${page}: ${text}`)
}

/** Words in the margins of printed pages, which stand in the style sheet. */
function hardCodedMargins(page: string, html: string): string[] {
  const texts = [...html.matchAll(/content:\s*"([^"]*)"/g)].map(([, text = '']) => `${page} margin: ${text.replace(/\\[0-9a-fA-F]{1,6} ?/g, ' ')}`)
  return texts.filter(isHardCoded)
}

/** Plain Latin letters are left of nothing but names, codes and addresses; of the alphabet of `qps-ploc`, f, q, v and x stay as they are. */
function isHardCoded(text: string): boolean {
  const said = text.slice(text.indexOf(': ') + 2)
  return /[A-EG-PR-UWYZa-eg-pr-uwyz]{2}/.test(allowed.reduce((left, pattern) => left.replace(pattern, ' '), said))
}

/** What is no word: addresses, the day as English writes it (no calendar has names in a language made for tests), digests, and the code of a licence. */
const allowed = [/https?:\S+/g, /\bsha256:[0-9a-f]{64}\b/g, /\b1 March 2026\b/g, /\bCC-BY-4\.0\b/g]
