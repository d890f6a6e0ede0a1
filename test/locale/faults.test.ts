import { describe, expect, it } from 'vitest'
import { openWorkshop, type Workshop } from './workshop.ts'

const catalogue = 'content/guide/locales/de.po'

/** The line, from 1, on which a text stands. */
async function lineOf(text: string, { read }: Workshop): Promise<number> {
  const before = (await read(catalogue)).split(text)[0] ?? ''
  return before.split('\n').length
}

describe.each<[string, string, string, string]>([
  ['broken syntax', 'msgstr "Räder"', 'msgstr "Räder', 'catalogue-syntax'],
  [
    'a list where a paragraph was',
    'msgstr "Sie stehen über jeder Reparatur."',
    'msgstr "2026. stehen sie über jeder Reparatur."',
    'translation-block',
  ],
  ['a script', 'msgstr "Sie stehen über jeder Reparatur."', 'msgstr "<script>alert(1)</script>"', 'raw-html'],
  ['plural forms of gettext', 'msgstr "Räder"', 'msgid_plural "Wheels"\nmsgstr[0] "Räder"', 'gettext-plural'],
])('%s', (_what, from, to, code) => {
  it('is found at its line, costs that text alone, and is not written over', async () => {
    const workshop = await openWorkshop()
    await workshop.edit(catalogue, from, to)
    const checked = await workshop.toolkit('check', '--json')
    const { diagnostics } = JSON.parse(checked.stdout) as {
      diagnostics: { code: string; severity: string; place: { file: string; start: { line: number } } }[]
    }
    const found = diagnostics.find((diagnostic) => diagnostic.code === code)
    expect(found).toMatchObject({ severity: 'error', place: { file: catalogue } })
    expect(Math.abs((found?.place.start.line ?? 0) - (await lineOf(to.split('\n')[0] ?? '', workshop)))).toBeLessThanOrEqual(1)
    expect(checked.status).toBe(1)
    const built = await workshop.toolkit('build', '--format', 'html', '--out', 'dist')
    expect(built.status).toBe(1)
    const pages = await Promise.all(['wheels', 'brakes'].map((name) => workshop.read(`dist/1.0.0/de/html/guide/${name}.html`)))
    expect(pages.join()).toContain('Drehen Sie die Speiche.')
    expect(pages.join()).not.toMatch(/<script>alert/)
    const before = await workshop.read(catalogue)
    await workshop.toolkit('translate', 'update')
    expect(await workshop.read(catalogue)).toContain(to.split('\n').at(-1))
    if (code === 'catalogue-syntax' || code === 'gettext-plural') expect(await workshop.read(catalogue)).toBe(before)
  })
})

it('scores cannot be lost in translation: a catalogue that names a question’s points has no place to say it', async () => {
  const { toolkit, edit, read } = await openWorkshop()
  await edit(
    'content/checkup/locales/de.po',
    'msgstr ""\n\n',
    'msgstr ""\n\nmsgctxt "questions.q_kind.options.o_city.points"\nmsgid "1"\nmsgstr "100"\n\n',
  )
  const built = await toolkit('build', '--format', 'json', '--out', 'dist')
  expect(built.status).toBe(0)
  const [source, german] = await Promise.all(['en', 'de'].map(async (locale) => JSON.parse(await read(`dist/1.0.0/${locale}/json/checkup.json`))))
  expect(german.questionnaireDigest).toBe(source.questionnaireDigest)
  expect(pointsOf(german)).toEqual(pointsOf(source))
})

function pointsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const found = Object.entries(value).flatMap(([key, child]) => (key === 'points' || key === 'weight' ? [child] : pointsOf(child)))
  return found.filter((points) => typeof points === 'number')
}
