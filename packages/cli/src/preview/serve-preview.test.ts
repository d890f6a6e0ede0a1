import { request } from 'node:http'
import type { Diagnostic } from '@ai-toolkit/model'
import { afterEach, describe, expect, it } from 'vitest'
import type { Preview } from './draw-preview.ts'
import { type PreviewServer, servePreview } from './serve-preview.ts'

let server: PreviewServer | undefined
afterEach(() => server?.close())

const sound: Preview = { page: '<p>one</p>', diagnostics: [], sources: new Map() }
const fault: Diagnostic = {
  code: 'unknown-word',
  severity: 'error',
  message: 'No word “<x>”',
  place: { file: 'a.hbs', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
}

async function get(path: string, headers: Record<string, string> = {}): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    request(new URL(path, server?.url), { headers }, async (response) => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part as Buffer)
      resolve({ status: response.statusCode, text: Buffer.concat(parts).toString() })
    })
      .on('error', reject)
      .end()
  })
}

describe('servePreview', () => {
  it('shows the report in a frame, and what is wrong above it', async () => {
    server = await servePreview(sound, 0)
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect((await get('/report')).text).toBe('<p>one</p>')
    expect((await get('/')).text).not.toContain('<details')
    server.show({ diagnostics: [fault], sources: new Map() })
    expect((await get('/')).text).toContain('<summary>1 errors, 0 warnings</summary>')
    expect((await get('/')).text).toContain('No word “&lt;x&gt;”')
    expect((await get('/report')).text).toContain('There is no report')
  })

  it('tells open windows that there is something new', async () => {
    server = await servePreview(sound, 0)
    const told = new Promise((resolve) => {
      request(new URL('/changes', server?.url), (response) =>
        response.on('data', (part) => String(part).includes('changed') && resolve('told')),
      ).end()
    })
    const telling = setInterval(() => server?.show(sound), 20)
    expect(await told).toBe('told')
    clearInterval(telling)
  })

  it('answers this machine only', async () => {
    server = await servePreview(sound, 0)
    expect((await get('/report', { host: 'evil.example' })).status).toBe(403)
    expect((await get('/../../etc/passwd')).status).toBe(404)
  })
})
