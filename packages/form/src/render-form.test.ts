import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Edition } from '@ai-toolkit/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleEdition, sampleLook } from '../test/sample-form.ts'
import type { PageData } from './page-data.ts'
import { type FormLook, renderForm } from './render-form.ts'

let edition: Edition
let look: FormLook
let page: string
beforeAll(async () => {
  edition = await sampleEdition()
  look = await sampleLook()
  page = renderForm(edition, 'checkup', look)
})

/** What is packed in the element with this id. */
function unpack(html: string, id: string): string {
  const [, packed = ''] = new RegExp(`id="${id}">([^<]*)<`).exec(html) ?? []
  return inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')
}

function dataOf(html: string): PageData {
  return JSON.parse(unpack(html, 'form-data')) as PageData
}

describe('the page', () => {
  it('lets nothing in but its own scripts and style, by their digests, and nothing out', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const [, loader = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? []
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(loader)} ${hash(unpack(page, 'form-program'))}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('refers to nothing outside', () => {
    expect([...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, href]) => href)).toEqual(['data:,'])
  })

  it('is the same at each rendering', () => {
    expect(renderForm(edition, 'checkup', look)).toBe(page)
  })

  it('says its language and direction', () => {
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(renderForm({ ...edition, locale: 'ar' }, 'checkup', look)).toContain('<html lang="ar" dir="rtl">')
  })

  it('shows a title as text, whatever is in it', () => {
    const resources = edition.resources.map((one) =>
      one.questionnaire ? { ...one, questionnaire: { ...one.questionnaire, title: '</title><script>' } } : one,
    )
    expect(renderForm({ ...edition, resources }, 'checkup', look)).toContain('<title>&lt;/title>&lt;script></title>')
  })

  it('holds nothing of Node', () => {
    expect(look.program).not.toMatch(/\brequire\(|\bprocess\.|from"node:/)
  })

  it('holds texts as HTML, glossary and links, and no Markdown a second time', () => {
    const data = dataOf(page)
    expect(data.html['questions.q_gap.guidance']).toContain('href="../html/guide/')
    expect(data.links['principles#care'] ?? data.links[`${edition.principlesIn}#care`]).toMatchObject({ title: expect.any(String) })
    expect(JSON.stringify(data.edition)).not.toContain(':see[')
    expect(data.edition.resources).toHaveLength(1)
  })

  it('explains the terms that its texts use', () => {
    const [term] = edition.resources.flatMap(({ terms }) => terms ?? [])
    if (term === undefined) throw new Error('The sample has terms.')
    const use = { type: 'paragraph', unit: 'x', children: [{ type: 'term', id: term.id, children: [{ type: 'text', value: 'it' }] }] } as const
    const resources = edition.resources.map((one) =>
      one.questionnaire ? { ...one, prose: { ...one.prose, introduction: [structuredClone(use)] } } : one,
    )
    const data = dataOf(renderForm({ ...edition, resources: resources as Edition['resources'] }, 'checkup', look))
    expect(data.html.introduction).toContain(`href="#term.${term.id}"`)
    expect(data.terms[term.id]).toMatchObject({ title: term.term, href: expect.stringContaining('../html/') })
  })
})

it('throws where the edition has no such questionnaire', () => {
  expect(() => renderForm(edition, 'none', look)).toThrow('no questionnaire “none”')
})
