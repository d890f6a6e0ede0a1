import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Answer, Answers, Assessment, Edition, Question } from '@ai-toolkit/model'
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { openBrowser } from '../support/axe.ts'
import { repository } from '../support/base-story.ts'
import { goTo, type OpenForm, openForm, pick, press, readEdition, saved, textOf, writeForm } from '../support/form-pages.ts'
import { runToolkit, temporaryFolder } from '../support/run-toolkit.ts'

// The real questionnaires, filled in through the page as a person would, and handed to the command line.
const folder = await temporaryFolder()
const golden = (name: string) => join(repository, `content/${name}.answers.yaml`)

let browser: Browser
let edition: Edition
beforeAll(async () => {
  browser = await openBrowser()
  edition = await readEdition(join(repository, 'content'))
}, 60_000)
afterAll(() => browser.close())

async function readAnswers(path: string): Promise<Answers> {
  return parse(await readFile(path, 'utf8')) as Answers
}

async function assessed(path: string): Promise<Assessment> {
  const { status, stdout, stderr } = await runToolkit('assess', path, '--json')
  expect(status, stderr + stdout).toBe(0)
  return JSON.parse(stdout) as Assessment
}

/** Ticks, chooses and types what an answer holds. */
async function fillIn(form: OpenForm, question: Question, answer: Answer): Promise<void> {
  const { note, evidence = [], notApplicable } = answer
  const { id } = question
  await fillInValue(form, question, answer)
  if (note !== undefined || evidence.length > 0) await form.page.click(`${articleOf(id)} .remark-buttons button:nth-child(1)`)
  if (note !== undefined) await fill(form, `[id="${id}-note"]`, note)
  for (const [index, piece] of evidence.entries()) await fill(form, `[id="${id}-evidence-${index}"]`, piece)
  if (notApplicable === undefined) return
  await form.page.click(`${articleOf(id)} .remark-buttons button:nth-child(4)`)
  await fill(form, `[id="${id}-reason"]`, notApplicable)
  await form.page.click(`${articleOf(id)} .remark .button`)
}

async function fillInValue(form: OpenForm, { id, type }: Question, { value }: Answer): Promise<void> {
  if (type === 'date' || type === 'text') return fill(form, `[id="a.${id}"]`, String(value))
  const choices = Array.isArray(value) ? value : value === undefined ? [] : [value]
  for (const choice of choices) await form.page.click(`${articleOf(id)} [aria-labelledby="${id}-${choice}"]`)
}

function articleOf(question: string): string {
  return `article:has([id="q.${question}"])`
}

/** As typing does, and all at once. */
async function fill({ page }: OpenForm, selector: string, text: string): Promise<void> {
  await page.waitForSelector(selector)
  await page.evaluate(
    `{ const field = document.querySelector(${JSON.stringify(selector)}); field.value = ${JSON.stringify(text)}; field.dispatchEvent(new Event('input', { bubbles: true })) }`,
  )
}

describe('a whole readiness assessment', () => {
  const source = golden('readiness-assessment/golden/middling')
  let form: OpenForm

  it('is filled in and saved, and is to the command line what the same answers are in YAML', async () => {
    const wanted = await readAnswers(source)
    form = await openForm(browser, await writeForm(folder, edition, 'readiness-assessment'), join(folder, 'first'))
    await fill(form, '#subject-name', wanted.subject.name)
    const sections = edition.resources.flatMap(({ questionnaire }) => (questionnaire?.id === 'readiness-assessment' ? questionnaire.sections : []))
    for (const section of sections) {
      await goTo(form, `s.${section.id}`)
      for (const question of section.questions) await fillIn(form, question, wanted.answers[question.id] ?? {})
    }
    await press(form, 'Save to file')
    const { path, text } = await saved(form)
    expect((JSON.parse(text) as Answers).answers).toEqual(wanted.answers)
    const { subject: _subject, date: _date, ...result } = await assessed(path)
    const { subject: _other, date: _day, ...expected } = await assessed(source)
    expect(result).toEqual(expected)
  }, 240_000)

  it('goes on in another browser profile from the file', async () => {
    const { path, text } = await saved(form)
    const again = await openForm(browser, join(folder, 'en/readiness-assessment.html'), join(folder, 'second'))
    await pick(again, 'Open an answer file', path)
    await goTo(again, 'result')
    expect(await textOf(again, '.rung.is-reached')).toBe(await bandOf(await assessed(path)))
    await press(again, 'Save to file')
    expect((await saved(again)).text).toBe(text)
  }, 60_000)

  it('goes on in the same profile from what the browser kept, and asks nothing of anybody', async () => {
    await form.page.waitForFunction(`document.querySelector('.safety').textContent.includes('Kept in this browser')`)
    await form.page.reload()
    await form.page.waitForSelector('.message')
    expect(await textOf(form, '.message')).toContain('this browser kept')
    expect(await textOf(form, '.side-head .progress')).toContain('of')
    expect(form.complaints).toEqual([])
    expect(form.requests).toEqual([])
  }, 60_000)
})

describe('the risk assessment', () => {
  // That the engines agree on every golden file is for engine.test.ts; here two show that the page shows it.
  it.each(['low', 'extreme'])(
    'shows the level that the command line gives (%s)',
    async (name) => {
      const source = golden(`risk-assessment/golden/${name}`)
      const file = join(folder, `${name}.json`)
      await writeFile(file, JSON.stringify(await readAnswers(source)))
      const form = await openForm(browser, await writeForm(folder, edition, 'risk-assessment'), join(folder, name))
      await pick(form, 'Open an answer file', file)
      await goTo(form, 'result')
      expect(await textOf(form, '.rung.is-reached')).toBe(await bandOf(await assessed(source)))
    },
    60_000,
  )

  it.each([
    ['Save as a workbook (Excel)', 'xlsx'],
    ['Save as a table (CSV)', 'csv'],
  ])(
    'hands its answers on as a file that the command line reads back whole (%s)',
    async (button, ending) => {
      const wanted = await readAnswers(golden('risk-assessment/golden/high'))
      const file = join(folder, `to-${ending}.json`)
      await writeFile(file, JSON.stringify(wanted))
      const form = await openForm(browser, await writeForm(folder, edition, 'risk-assessment'), join(folder, ending))
      await pick(form, 'Open an answer file', file)
      await goTo(form, 'files')
      await press(form, button)
      const made = join(folder, ending, (await awaitFile(join(folder, ending), `.${ending}`)) ?? '')
      const imported = join(folder, `from-${ending}.answers.json`)
      const { status, stderr } = await runToolkit('answers', 'import', made, '--out', imported)
      expect(status, stderr).toBe(0)
      expect(JSON.parse(await readFile(imported, 'utf8'))).toMatchObject(wanted)
    },
    60_000,
  )

  it('is a page of less than 250 kB', async () => {
    for (const id of ['risk-assessment', 'readiness-assessment']) {
      expect((await readFile(await writeForm(folder, edition, id))).length).toBeLessThan(250_000)
    }
  })
})

/** The name of the first file with this ending that comes into a folder. */
async function awaitFile(parent: string, ending: string): Promise<string | undefined> {
  for (let tries = 0; tries < 50; tries += 1) {
    const found = (await readdir(parent)).find((name) => name.endsWith(ending))
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return undefined
}

/** The label of the level that states the result. */
async function bandOf({ questionnaire: id, levels, verdict }: Assessment): Promise<string> {
  const questionnaire = edition.resources.find((resource) => resource.questionnaire?.id === id)?.questionnaire
  const reached = levels.find(({ level, of }) => level === verdict && of === undefined)
  const rule = questionnaire?.levels?.find((one) => one.id === verdict)
  return rule?.bands.find((band) => band.id === reached?.band)?.label ?? 'none'
}
