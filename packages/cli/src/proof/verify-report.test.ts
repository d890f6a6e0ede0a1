import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeProof, sealFile } from '@ai-toolkit/bundle'
import type { Assessment } from '@ai-toolkit/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeReports } from '../make-reports.ts'
import type { ReportOptions } from '../reports/workshop.ts'
import { fromReport } from './from-report.ts'
import { openReport } from './open-report.ts'
import { type VerifyOptions, verifyReport } from './verify-report.ts'

const repository = join(import.meta.dirname, '../../../..')
const content = join(repository, 'test/stories/base/content')
const templates = join(repository, 'templates')
const golden = join(content, 'checkup/golden/old-cargo.answers.yaml')
const folder = await mkdtemp(join(tmpdir(), 'ai-toolkit-test-'))
const report = join(folder, 'our-agency.html')
let page = ''

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Pages of the base story's golden answers, with names of our own and a comment that is nobody's business. */
beforeAll(async () => {
  const text = await readFile(golden, 'utf8')
  const personal = text
    .replace('name: A. Mechanic', 'name: Ann Onymous')
    .replace('The groove is gone on the left.', 'SECRET NOTE')
    .replace('Photograph 4', 'SECRET FILE')
  await writeFile(join(folder, 'our-agency.answers.yaml'), `# COMMENT\n${personal}`)
  await make({ answers: [join(folder, 'our-agency.answers.yaml')] })
  page = await readFile(report, 'utf8')
  for (const own of ['SECRET NOTE', 'SECRET FILE', 'Ann Onymous']) expect(page).toContain(own)
}, 60_000)

async function make(options: Partial<ReportOptions>): Promise<void> {
  const made = await makeReports({
    ...{ answers: [], kind: 'full', content, templates, brand: join(templates, 'brands/default'), out: folder, formats: ['html'], onStep: () => {} },
    ...options,
  })
  expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(made.written).toHaveLength(1)
}

/** A file in the test's folder; its path. */
async function put(name: string, text: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

async function verify(path: string, options: Partial<VerifyOptions> = {}) {
  const { diagnostics, report } = await verifyReport(path, { content, ...options })
  return { codes: diagnostics.map(({ code }) => code), messages: diagnostics.map(({ message }) => message).join('\n'), report }
}

/** The report as somebody would forge it who knows how it is made: a result changed, and every digest made to fit. */
async function forge(change: (result: Assessment) => void): Promise<string> {
  const { value } = await openReport(report)
  const proof = value?.proof
  if (proof === undefined) throw new Error('The report cannot be opened')
  const { answers: _answers, schemaVersion: _version, ...facts } = proof.manifest
  const sets = proof.sets.map(({ entry, answers, result }) => {
    const assessment = structuredClone(result) as Assessment
    change(assessment)
    return { answers: JSON.parse(answers.text), assessment, fileDigest: entry.fileDigest }
  })
  const files = makeProof(facts, sets)
  const forged = page.replaceAll(
    /(?<=id="([a-z0-9-]+\.json)">).*?(?=<\/template>)/g,
    (_, name) => files.find((file) => file.name === name)?.text.replaceAll('<', '\\u003c') ?? '',
  )
  return put('forged.html', sealFile(new TextEncoder().encode(forged.replace(/<!-- AI Toolkit: SHA-256.*\n$/, '')), 'html'))
}

describe('a report as it was made', () => {
  it('is unchanged, and its result is what its answers give', async () => {
    const { codes, report: found } = await verify(report)
    expect(codes).toEqual([])
    expect(found).toMatchObject({
      seal: 'whole',
      recomputed: [{ outcome: 'equal' }],
      manifest: { kind: 'full', locale: 'en', redacted: [], paper: 'A4' },
    })
  })

  it('carries what was understood of the answers, not how they were written, and a manifest that names nobody', async () => {
    expect(page).not.toContain('COMMENT')
    const { report: found } = await verify(report)
    expect(JSON.stringify(found?.manifest)).not.toMatch(/Ann|bicycle|agency/)
  })

  it('was made with the brand and the templates of here, or that is noted', async () => {
    const brand = join(templates, 'brands/default')
    expect((await verify(report, { brand, templates })).codes).toEqual([])
    const other = await verify(report, { brand: join(templates, 'brands/valmont'), templates })
    expect(other.codes).toEqual(['report-made-otherwise', 'report-made-otherwise'])
    expect(other.messages).toMatch(/The brand here[\s\S]*The template here/)
  })

  it('has no signature unless it was signed', async () => {
    const { codes } = await verify(report, { publicKey: 'RWRzrlTjl5wUCQ99T/DUDKoSHXRTj8Ds+K+A8zdcSr8gqjgU9v6/1x/H' })
    expect(codes).toEqual(['signature-missing'])
  })
})

describe('what somebody changed', () => {
  it('is found in a result that was forged with all its digests, path by path', async () => {
    const forged = await forge(({ levels, measures }) => {
      Object.assign(levels[0] ?? {}, { band: 'excellent' })
      Object.assign(measures[0] ?? {}, { value: 100 })
    })
    const { codes, messages, report: found } = await verify(forged)
    expect(new Set(codes)).toEqual(new Set(['report-result-differs']))
    expect(messages).toMatch(/measures\[\w+( of \w+)?\]\.value is 100 in the report, and the answers that it carries give \d/)
    expect(messages).toMatch(/levels\[\w+\]\.band is "excellent" in the report/)
    expect(found).toMatchObject({ seal: 'whole', recomputed: [{ outcome: 'differs' }] })
  })

  it('is found in the pages, and in what the report carries', async () => {
    expect((await verify(await put('words.html', page.replace('SECRET NOTE', 'ANOTHER')))).codes).toContain('report-altered')
    const answers = await put('answers.html', page.replace('"note":"SECRET NOTE"', '"note":"OTHER"'))
    expect((await verify(answers)).codes).toEqual(expect.arrayContaining(['report-altered', 'report-part-altered']))
    const unsealed = await verify(await put('unsealed.html', page.replace(/<!-- AI Toolkit.*\n$/, '')))
    expect(unsealed.codes).toEqual(['report-altered'])
    expect(unsealed.messages).toContain('the line with the digest of its bytes is gone')
  })

  it('is not made again', async () => {
    const changed = await put('changed.html', page.replace('SECRET NOTE', 'ANOTHER'))
    expect(await fromReport(changed, { templates })).toMatchObject({ value: undefined })
  })
})

describe('what cannot be verified', () => {
  it('is a result by rules that are not here', async () => {
    const { codes, report: found } = await verify(report, { content: join(folder, 'no-toolkit') })
    expect(codes).toEqual(['report-edition-missing'])
    expect(found?.recomputed).toMatchObject([{ outcome: 'impossible' }])
  })

  it.each([
    ['nothing.html', '', 'report-foreign'],
    ['other.html', '<!doctype html>\n<template id="manifest.json">[]</template><script>alert(1)</script>', 'wrong-type'],
    ['hostile.html', '<body>\n<template id="manifest.json">{"__proto__":{"kind":"full"},"answers":[]}</template>\n</body>', 'reserved-key'],
    ['deep.html', `\n<template id="manifest.json">${'['.repeat(50_000)}</template>`, 'json-syntax'],
    ['text.txt', 'Hello', 'report-foreign'],
    ['no.pdf', 'Hello', 'report-unreadable'],
    ['cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Cat', 'report-unreadable'],
  ])('is %s', async (name, text, code) => {
    const { codes, report: found } = await verify(await put(name, text))
    expect(codes).toContain(code)
    expect(found).toBeUndefined()
  })

  it('is what is not there', async () => {
    expect((await verify(join(folder, 'absent.pdf'))).codes).toEqual(['missing-file'])
  })
})

describe('a report made again from itself', () => {
  it('has the same bytes', async () => {
    await copyFile(report, join(folder, 'copy.html'))
    const { value: way } = await fromReport(join(folder, 'copy.html'), { templates })
    await make(way ?? {})
    expect(await readFile(join(folder, 'copy.html'), 'utf8')).toBe(page)
  })

  it('is as it was but for what is wished otherwise', async () => {
    const { value: way } = await fromReport(report, { templates, kind: 'summary', locale: ['de'], redact: ['respondents'] })
    expect(way).toMatchObject({ kind: 'summary', template: undefined, locales: ['de'], formats: ['html'], redact: ['respondents'] })
    expect(way?.brand).toBe(`${templates}/brands/default`)
    await make(way ?? {})
    const summary = join(folder, 'our-agency.summary.de.html')
    expect((await verify(summary)).report).toMatchObject({ manifest: { kind: 'summary', locale: 'de', redacted: ['respondents'] } })
    const again = await fromReport(summary, { templates, redact: ['notes'] })
    expect(again.value).toMatchObject({ kind: 'summary', template: 'executive-summary', locales: ['de'], redact: ['notes', 'respondents'] })
  })
})

describe('a report of several sets of answers', () => {
  it('is verified set by set and made again byte for byte, or as one report of each', async () => {
    const earlier = (await readFile(golden, 'utf8')).replace('date: 2026-03-02', 'date: 2025-01-01').replace('value: w2', 'value: w1')
    const answers = [golden, await put('earlier.answers.yaml', earlier)]
    await make({ answers, kind: 'progress' })
    const progress = join(folder, 'old-cargo.progress.html')
    const bytes = await readFile(progress, 'utf8')
    const { codes, report: found } = await verify(progress)
    expect(codes).toEqual([])
    expect(found?.recomputed.map(({ outcome }) => outcome)).toEqual(['equal', 'equal'])
    const { value: way } = await fromReport(progress, { templates })
    await make({ ...way, out: join(folder, 'again') })
    expect(await readFile(join(folder, 'again/old-cargo.progress.html'), 'utf8')).toBe(bytes)
    const { value: apart } = await fromReport(progress, { templates, kind: 'summary' })
    expect(apart?.carried.files.map(({ path }) => path.split('/').at(-1))).toEqual(['old-cargo-1.answers.json', 'old-cargo-2.answers.json'])
  })
})

describe('what is left out', () => {
  it('stands nowhere in the report, which says so', async () => {
    const { value: way } = await fromReport(report, { templates, redact: ['notes', 'evidence', 'respondents'] })
    await make({ ...way, out: join(folder, 'redacted') })
    const redacted = await readFile(join(folder, 'redacted/our-agency.html'), 'utf8')
    expect(redacted).not.toMatch(/SECRET|Ann Onymous/)
    expect(redacted).toContain('notes, evidence and names of respondents')
    const { codes, report: found } = await verify(join(folder, 'redacted/our-agency.html'))
    expect(codes).toEqual([])
    expect(found?.manifest.redacted).toEqual(['notes', 'evidence', 'respondents'])
    const [entry] = found?.manifest.answers ?? []
    expect(entry?.digest).not.toBe(entry?.fileDigest)
    expect(entry?.fileDigest).toBe((await openReport(report)).value?.proof?.manifest.answers[0]?.fileDigest)
  })
})
