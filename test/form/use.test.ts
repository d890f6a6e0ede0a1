import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answers, Edition } from '@ai-toolkit/model'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/axe.ts'
import { baseStoryFolder } from '../support/base-story.ts'
import { goTo, type OpenForm, openForm, pick, press, readEdition, saved, textOf, violations, writeForm } from '../support/form-pages.ts'
import { temporaryFolder } from '../support/run-toolkit.ts'

// The questionnaire of the base story, which has a question of every type, used with keyboard, files and small windows.
const folder = await temporaryFolder()
const views = ['start', 's.s_state', 's.s_risk', 'questions', 'result', 'review', 'files']

let browser: Browser
let edition: Edition
let path: string
beforeAll(async () => {
  browser = await openBrowser()
  edition = await readEdition(baseStoryFolder)
  path = await writeForm(folder, edition, 'checkup')
}, 60_000)
afterAll(() => browser.close())

let opened = 0
function open(): Promise<OpenForm> {
  opened += 1
  return openForm(browser, path, join(folder, `downloads-${opened}`))
}

function fileOf(answers: Answers['answers'], rest: Partial<Answers> = {}): Answers {
  const digest = edition.resources.find(({ id }) => id === 'checkup')?.questionnaireDigest ?? ''
  return { questionnaire: 'checkup', edition: '1.0.0', digest, subject: { name: 'A bicycle' }, date: '2026-05-01', answers, ...rest }
}

async function pickAnswers(form: OpenForm, button: string, content: Answers | string): Promise<void> {
  const file = join(form.downloads, 'other.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  await pick(form, button, file)
}

async function choose({ page }: OpenForm, id: string): Promise<void> {
  await page.click(`[aria-labelledby="${id}"]`)
}

describe('everybody', () => {
  it.each(['light', 'dark'])(
    'finds every view without a fault that axe knows (%s)',
    async (value) => {
      const form = await openForm(browser, path, join(folder, `axe-${value}`), true)
      await form.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      const parts = { value: [{ id: 'e1', answers: { q_part_name: { value: 'Chain' } } }] }
      const risk = {
        value: { initial: { likelihood: 'c3', impact: 'h3' }, residual: { likelihood: 'c3', impact: 'h3' } },
        measures: 'A new cable',
        toDiscuss: true,
      }
      await pickAnswers(
        form,
        'Open an answer file',
        fileOf({ q_gap: { value: 'w2', note: 'Deep' }, q_chain: { notApplicable: 'A belt.' }, q_parts: parts, q_brake_fails: risk }),
      )
      for (const view of views) {
        await goTo(form, view)
        expect(await violations(form), view).toEqual([])
      }
      await pickAnswers(form, 'Merge with a file', fileOf({ q_gap: { value: 'w1', note: 'Shallow' }, q_kind: { value: 'o_city' } }))
      expect(await violations(form), 'merging').toEqual([])
      await pickAnswers(form, 'Compare with a file', fileOf({ q_gap: { value: 'w1' } }))
      expect(await violations(form), 'comparing').toEqual([])
      await press(form, 'Empty the page')
      expect(await violations(form), 'a dialog').toEqual([])
    },
    120_000,
  )

  it.each([320, 640, 1280])(
    'reads it without scrolling sideways in a window of %d pixels, from right to left too',
    async (width) => {
      for (const locale of ['en', 'ar']) {
        const form = await openForm(browser, await writeForm(folder, { ...edition, locale }, 'checkup'), join(folder, 'narrow'))
        await form.page.setViewport({ width, height: 700 })
        for (const view of views) {
          await goTo(form, view)
          expect(await form.page.evaluate('document.documentElement.scrollWidth - innerWidth'), `${locale} ${view}`).toBeLessThanOrEqual(0)
        }
      }
    },
    120_000,
  )

  it('can work with the keyboard alone', async () => {
    const form = await open()
    const focused = () => form.page.evaluate('document.activeElement.id || document.activeElement.textContent')
    await form.page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the content')
    await form.page.keyboard.press('Enter')
    expect(await focused()).toBe('main')
    await goTo(form, 's.s_state')
    expect(await focused()).toBe('view-title')
    await form.page.focus('[aria-labelledby="q_gap-w0"]')
    await form.page.keyboard.press('Space')
    await form.page.keyboard.press('ArrowDown')
    expect(await form.page.$eval('[aria-labelledby="q_gap-w1"]', (input) => (input as unknown as { checked: boolean }).checked)).toBe(true)
    await form.page.keyboard.down('Control')
    await form.page.keyboard.press('z')
    await form.page.keyboard.up('Control')
    expect(await form.page.$eval('[aria-labelledby="q_gap-w0"]', (input) => (input as unknown as { checked: boolean }).checked)).toBe(true)
  }, 60_000)
})

describe('whoever fills it in', () => {
  it('is told why a question is not asked, and before a change which answers it would hide', async () => {
    const form = await open()
    await goTo(form, 's.s_state')
    expect(await textOf(form, 'article.unasked')).toContain('Asked of cargo bicycles.')
    await choose(form, 'q_kind-o_cargo')
    expect(await textOf(form, 'p[role=status]')).toContain('1.4')
    await form.page.type('[id="a.q_load"]', '80,5')
    await choose(form, 'q_kind-o_city')
    expect(await textOf(form, 'dialog')).toContain('What load does it carry?')
    await press(form, 'Leave it as it is')
    expect(await form.page.$eval('[aria-labelledby="q_kind-o_cargo"]', (input) => (input as unknown as { checked: boolean }).checked)).toBe(true)
    await choose(form, 'q_kind-o_city')
    await press(form, 'Change it')
    expect(await textOf(form, 'article.unasked')).toContain('is kept and does not count')
    await press(form, 'Undo')
    expect(await form.page.$eval('[id="a.q_load"]', (input) => (input as unknown as { value: string }).value)).toBe('80.5')
  }, 60_000)

  it('keeps what is no number in its field, and is told where it stands', async () => {
    const form = await open()
    await goTo(form, 's.s_state')
    await choose(form, 'q_kind-o_cargo')
    await form.page.type('[id="a.q_load"]', '1,234')
    await goTo(form, 'review')
    expect(await textOf(form, 'main')).toContain('1 entry is no number')
    await goTo(form, 'q.q_load')
    expect(await form.page.$eval('[id="a.q_load"]', (input) => (input as unknown as { value: string }).value)).toBe('1,234')
    expect(await textOf(form, '[id="q_load-fault"]')).not.toBe('')
  }, 60_000)

  it('is asked for a name before a file is saved, and warned before leaving without one', async () => {
    const form = await open()
    await goTo(form, 's.s_state')
    await choose(form, 'q_gap-w1')
    await press(form, 'Save to file')
    await form.page.waitForFunction(`document.activeElement.id === 'subject-name'`)
    await form.page.keyboard.type('The green bicycle')
    const asked = new Promise<string>((resolve) => {
      form.page.on('dialog', (dialog) => {
        resolve(dialog.type())
        void dialog.accept()
      })
    })
    await form.page.reload()
    expect(await asked).toBe('beforeunload')
    await form.page.waitForSelector('.message')
    await press(form, 'Save to file')
    expect(JSON.parse((await saved(form)).text)).toMatchObject({ subject: { name: 'The green bicycle' }, answers: { q_gap: { value: 'w1' } } })
    expect(await textOf(form, '.bar .safety')).toContain('All changes are in a file.')
  }, 60_000)

  it('can hide the result', async () => {
    const form = await open()
    await form.page.setViewport({ width: 1280, height: 800 })
    await goTo(form, 's.s_state')
    await choose(form, 'q_gap-w1')
    expect(await textOf(form, '.brief')).toMatch(/State.*Hide/)
    await press(form, 'Hide the result')
    expect(await textOf(form, '.brief')).toBe('Show the result')
  }, 60_000)
})

describe('files', () => {
  it.each([
    ['truncated', '{"questionnaire":"checkup","answers":{', 'ends too early'],
    ['of another questionnaire', JSON.stringify(fileOfOther()), 'another questionnaire'],
    ['in YAML', 'questionnaire: checkup', 'YAML'],
  ])(
    'that are %s are refused, and nothing on the screen changes',
    async (_what, content, reason) => {
      const form = await open()
      await goTo(form, 's.s_state')
      await choose(form, 'q_gap-w1')
      await goTo(form, 'files')
      await pickAnswers(form, 'Open an answer file', content)
      expect(await textOf(form, '.panel')).toContain(reason)
      await goTo(form, 's.s_state')
      expect(await form.page.$eval('[aria-labelledby="q_gap-w1"]', (input) => (input as unknown as { checked: boolean }).checked)).toBe(true)
    },
    60_000,
  )

  it('of another edition are taken over only after asking, and then marked to be discussed', async () => {
    const form = await open()
    await pickAnswers(
      form,
      'Open an answer file',
      fileOf({ q_gap: { value: 'w1' }, q_old: { value: 1 } }, { edition: '0.9.0', digest: `sha256:${'1'.repeat(64)}` }),
    )
    expect(await textOf(form, '.panel')).toMatch(/edition 0\.9\.0.*q_old/s)
    await press(form, 'Take over')
    await form.page.waitForFunction(`document.querySelector('main').textContent.includes('to discuss')`)
    expect(await textOf(form, 'main')).toContain('1 question to discuss')
  }, 60_000)

  it('of two people are merged question by question', async () => {
    const form = await open()
    await pickAnswers(form, 'Open an answer file', fileOf({ q_gap: { value: 'w1' }, q_chain: { value: 'w0', note: 'Mine' } }))
    await goTo(form, 'files')
    await pickAnswers(form, 'Merge with a file', fileOf({ q_chain: { value: 'w2', note: 'Theirs' }, q_lights: { value: ['o_front'] } }))
    expect(await textOf(form, '.panel')).toContain('At 2 places both say something else')
    await form.page.click('.conflict:nth-of-type(1) .choice:nth-of-type(2)')
    await form.page.click('.conflict:nth-of-type(2) .choice:nth-of-type(3)')
    await press(form, 'Take over what is merged')
    await press(form, 'Save to file')
    expect((JSON.parse((await saved(form)).text) as Answers).answers).toEqual({
      q_gap: { value: 'w1' },
      q_chain: { value: 'w2', note: 'Mine\n\nTheirs' },
      q_lights: { value: ['o_front'] },
    })
  }, 60_000)

  it('of an earlier time are compared', async () => {
    const form = await open()
    await pickAnswers(form, 'Open an answer file', fileOf({ q_gap: { value: 'w0' } }))
    await goTo(form, 'files')
    await pickAnswers(form, 'Compare with a file', fileOf({ q_gap: { value: 'w2' } }))
    expect(await textOf(form, '.panel')).toMatch(/1 answer changed.*How worn are the brake pads.*Worn.*New/s)
  }, 60_000)
})

it('printing shows every question with its answer', async () => {
  const form = await open()
  await pickAnswers(form, 'Open an answer file', fileOf({ q_gap: { value: 'w2', note: 'Deep' } }))
  await form.page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
  expect(await textOf(form, '.paper')).toMatch(/How worn are the brake pads\?.*Worn.*Deep.*Does the rider wear a helmet/s)
  await form.page.evaluate(`dispatchEvent(new Event('afterprint'))`)
  expect(await form.page.$('.paper')).toBeNull()
})

function fileOfOther(): object {
  return { questionnaire: 'other', edition: '1.0.0', digest: '', subject: { name: 'x' }, date: '2026-01-01', answers: {} }
}
