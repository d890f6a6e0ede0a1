import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningWorkbench, runWorkbench } from './run-workbench.ts'

const root = join(import.meta.dirname, '../../../..')
const templates = join(root, 'templates')
const ending = new AbortController()
let folder = ''
let running: RunningWorkbench

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-'))
  await cp(join(root, 'test/stories/base/content'), join(folder, 'content'), { recursive: true })
  running = await open(0)
})
afterAll(async () => {
  ending.abort()
  await running.ended
  await rm(folder, { recursive: true, force: true })
})

async function open(port: number): Promise<RunningWorkbench> {
  const options = {
    content: join(folder, 'content'),
    templates,
    brand: join(templates, 'brands/default'),
    port,
    browser: undefined,
    locale: undefined,
  }
  const opened = await runWorkbench(options, ending.signal)
  if (opened === undefined) throw new Error('There is no port')
  return opened
}

interface Got {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** Asks for a path as it is written, which `fetch` would tidy up. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: running.bench.port, path, headers, method }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part as Buffer)
      resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString() })
    })
      .on('error', reject)
      .end()
  })
}

describe('the workbench', () => {
  it('serves the site as a build lays it out, and what is made on demand beside it', async () => {
    expect((await get('/')).text).toContain('/workbench/shell.js')
    expect((await get('/en/html/guide/wheels.html')).text).toBe(running.desk.file('en', 'guide/wheels.html')?.content)
    expect((await get('/de/html/guide/wheels.html')).text).toContain('Räder')
    expect((await get('/en/html/assets/site.css')).headers['content-type']).toBe('text/css; charset=utf-8')
    expect(JSON.parse((await get('/en/json/guide.json')).text)).toMatchObject({ id: 'guide' })
    expect((await get('/print/guide')).headers.location).toBe('/en/pdf/guide.pdf')
    const form = await get(String((await get('/form/checkup')).headers.location))
    expect(form.text).toMatch(/^<!doctype html>/)
  })

  it('makes a report of golden answers in any brand of the toolkit', async () => {
    expect((await get('/report/checkup')).text.includes('How worn was it?')).toBe(true)
    expect((await get('/report/checkup?brand=rayhana&locale=de')).status).toBe(200)
    expect((await get('/report/checkup?brand=..%2Frayhana')).status).toBe(404)
    expect((await get('/report/checkup?brand=none')).text).toContain('This cannot be made until the following is mended.')
    expect((await get('/report/guide')).status).toBe(404)
  })

  it('tells for every finding on which page and at which block it stands', async () => {
    const file = join(folder, 'content/guide/chapters/first.md')
    const text = running.desk.content.sources().get(`${running.desk.content.prefix}/guide/chapters/first.md`) ?? ''
    await writeFile(file, text.replace('Spin the wheel', ':see[]{to=guide#nowhere}'))
    await expect.poll(() => running.desk.isCurrent()).toBe(false)
    const { notes, current } = JSON.parse((await get('/workbench/notes?locale=de')).text)
    expect(current).toBe(false)
    expect(notes).toMatchObject([{ kind: 'error', code: 'dangling-reference', page: '/de/html/guide/wheels.html', pin: { block: 2 } }])
    await writeFile(file, text)
    await expect.poll(() => running.desk.isCurrent()).toBe(true)
  })

  it('answers this machine only, to no path outside the site, and is changed by nobody', async () => {
    expect((await get('/en/html/index.html', { host: 'evil.example' })).status).toBe(403)
    expect((await get('/en/html/index.html', { host: 'localhost:1' })).status).toBe(200)
    expect((await get('/en/html/index.html', {}, 'POST')).status).toBe(405)
    for (const path of ['/en/html/../../../etc/passwd', '/en/html/%2e%2e/%2e%2e/etc/passwd', '/workbench/..%2f..%2frun-workbench.ts', '/%00', '/%'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    expect((await get('/workbench/run-workbench.ts')).status).toBe(404)
    expect((await get('/fr/html/index.html')).status).toBe(404)
    expect((await get('/__proto__/html/index.html')).status).toBe(404)
  })

  it('takes the next port where its own is taken', async () => {
    const other = await open(running.bench.port)
    expect(other.bench.port).toBeGreaterThan(running.bench.port)
    expect(other.bench.url).toBe(`http://127.0.0.1:${other.bench.port}/`)
  })
})
