import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReports } from '../make-reports.ts'

const root = join(import.meta.dirname, '../../../..')
const content = join(root, 'test/stories/base/content')
const golden = join(content, 'checkup/golden/old-cargo.answers.yaml')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Case {
  /** Files of the brand, beside and in place of those of the default one; '' takes one away. */
  brand?: Record<string, string>
  /** What becomes of the golden answers. */
  answers?: (text: string) => string
}

let cases = 0

/** Makes a report of it; gives the errors as `code file`, and all files that stand in the folder of reports. */
async function make({ brand = {}, answers = (text) => text }: Case): Promise<{ errors: string[]; left: string[]; page: string }> {
  cases += 1
  const place = join(folder, String(cases))
  await cp(join(root, 'templates/brands/default'), join(place, 'brand'), { recursive: true })
  for (const [path, text] of Object.entries(brand)) await put(join(place, 'brand', path), text)
  await put(join(place, 'ours.answers.yaml'), answers(await readFile(golden, 'utf8')))
  const { diagnostics } = await makeReports({
    ...{ answers: [join(place, 'ours.answers.yaml')], kind: 'full', content, templates: join(root, 'templates'), brand: join(place, 'brand') },
    ...{ out: join(place, 'out'), formats: ['html'], onStep: () => {} },
  })
  const left = await readdir(join(place, 'out'), { recursive: true }).catch(() => [])
  const page = left.length === 0 ? '' : await readFile(join(place, 'out', left[0] ?? ''), 'utf8')
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code} ${place.file.split(/[/\\]/).at(-1)}`),
    left,
    page,
  }
}

async function put(path: string, text: string): Promise<void> {
  if (text === '') return rm(path)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

const look =
  'id: bad\nname: Harbour Police\ncolours: { primary: "#14304f", onPrimary: "#ffffff", accent: "#1f5f8b" }\nlogo: { file: logo.svg, alt: Crest }\n'
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" width="90" height="90">${inside}</svg>`
const cover = (text: string) => ({ 'templates/report/partials/cover.hbs': text })

describe('a brand that would spoil a report', () => {
  it.each<[string, Case, string[]]>([
    ['without its logo', { brand: { 'logo.svg': '' } }, ['missing-file brand.yaml']],
    ['with a script in its logo', { brand: { 'brand.yaml': look, 'logo.svg': svg('<script>fetch("http://x")</script>') } }, ['unsafe-svg logo.svg']],
    [
      'whose logo loads a picture',
      { brand: { 'brand.yaml': look, 'logo.svg': svg('<image xlink:href="http://x/y.png" width="9" height="9"/>') } },
      ['unsafe-svg logo.svg'],
    ],
    [
      'whose logo has an entity',
      { brand: { 'brand.yaml': look, 'logo.svg': `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}` } },
      ['unsafe-svg logo.svg'],
    ],
    ['whose logo lies elsewhere', { brand: { 'brand.yaml': look.replace('logo.svg', '../../../secret.svg') } }, ['malformed-value brand.yaml']],
    ['with a colour that cannot be read', { brand: { 'brand.yaml': look.replace('#ffffff', '#20405f') } }, ['low-contrast brand.yaml']],
    [
      'whose name no font has the letters of',
      { brand: { 'brand.yaml': `${look.replace('Harbour', 'ตำรวจ')}fonts: { text: [Source Sans 3] }\n` } },
      ['missing-glyphs brand.yaml'],
    ],
    ['whose template breaks off', { brand: cover('<h1 id="report">{{#if cover.subject}}</h1>') }, ['template-syntax cover.hbs']],
    [
      'whose templates include each other without end',
      { brand: { ...cover('{{> report/partials/verdict}}'), 'templates/report/partials/verdict.hbs': '{{> report/partials/cover}}' } },
      ['endless-template verdict.hbs', 'endless-template cover.hbs'],
    ],
    [
      'whose template reaches for code',
      { brand: cover('<h1 id="report">{{constructor.constructor "return process"}}</h1>') },
      ['unknown-template-helper cover.hbs'],
    ],
    [
      'whose template includes a file from elsewhere',
      { brand: cover('<h1 id="report">{{> ../../../../../etc/passwd}}</h1>') },
      ['unknown-template-partial cover.hbs'],
    ],
    [
      'whose template runs a script',
      { brand: cover('<h1 id="report">x</h1><script>alert(1)</script>') },
      ['template-markup cover.hbs', 'template-markup cover.hbs'],
    ],
  ])('%s has no report', async (_, given, errors) => {
    const made = await make(given)
    expect(made.errors).toEqual(errors)
    expect(made.left).toEqual([])
  })
})

describe('answers that would spoil a report', () => {
  const note = (text: string) => (answers: string) => answers.replace('note: The groove is gone on the left.', `note: ${JSON.stringify(text)}`)
  it.each<[string, Case, string[]]>([
    ['with a note of 5 MB', { answers: note('x'.repeat(5_000_000)) }, ['file-too-large ours.answers.yaml']],
    ['with a note of 20 001 characters', { answers: note('x'.repeat(20_001)) }, ['text-too-long ours.answers.yaml']],
    [
      'to a questionnaire with a path for a name',
      { answers: (text) => text.replace('questionnaire: checkup', 'questionnaire: ../../etc') },
      ['malformed-value ours.answers.yaml', 'unknown-questionnaire ours.answers.yaml'],
    ],
    ['with a key of JavaScript’s own', { answers: (text) => `${text}  __proto__: { value: w1 }\n` }, ['reserved-key ours.answers.yaml']],
  ])('%s are refused', async (_, given, errors) => {
    const made = await make(given)
    expect(made.errors).toEqual(errors)
    expect(made.left).toEqual([])
  })

  it('are shown as they were written, and nothing of them runs or leads anywhere', async () => {
    const hostile = '</style></title><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1)) {{constructor}} \u202edne'
    const { errors, left, page } = await make({
      answers: (text) =>
        note(hostile)(text)
          .replace('The green cargo bicycle', '"../../../etc/passwd\\\\..\\\\x"')
          .replace('A. Mechanic, role', `${JSON.stringify(hostile)}, role`),
    })
    expect([errors, left]).toEqual([[], ['ours.html']])
    expect(page).not.toMatch(/<script|<img[^>]*onerror|href="javascript/i)
    expect(page).toContain('&lt;script&gt;alert(1)')
    expect(page).toContain('../../../etc/passwd')
  })
})
