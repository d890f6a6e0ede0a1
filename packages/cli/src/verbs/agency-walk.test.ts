import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { exitStatus } from '../exit-status.ts'
import { drawPreview } from '../preview/draw-preview.ts'
import { readContent } from '../read-content.ts'
import { newBrand } from './new-brand.ts'
import { newTemplate } from './new-template.ts'
import { report } from './report.ts'

const root = join(import.meta.dirname, '../../../..')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-'))
  await cp(join(root, 'templates'), join(folder, 'templates'), { recursive: true })
  await cp(join(root, 'test/stories/base/content'), join(folder, 'content'), { recursive: true })
  vi.stubEnv('INIT_CWD', folder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

/** Runs quietly, and gives the status with what was printed for programs. */
async function run(verb: typeof report, args: string[], options: object) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const status = await verb({ arguments: args, options: { ...options, json: true } })
    return { status, printed: write.mock.calls.map(([text]) => String(text)).join('') }
  } finally {
    write.mockRestore()
  }
}

/** The brand that a command of the guide names. */
function optionsIn(command: string): { arguments: string[]; brand: string } {
  const [, answers = '', brand = ''] = /(\S+\.answers\.yaml) --brand (\S+)/.exec(command) ?? []
  return { arguments: [answers], brand }
}

describe('templates/README.md, step by step', async () => {
  const guide = await readFile(join(root, 'templates/README.md'), 'utf8')
  const [making = '', previewing = '', reporting = ''] = [...guide.matchAll(/^ +pnpm toolkit (.+)$/gm)].map(([, command = '']) => command)
  const [brandYaml = ''] = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block.replace(/^ {3}/gm, ''))

  it('takes an agency from nothing to its own brand', async () => {
    const name = making.replace('new brand ', '')
    expect((await run(newBrand, [name], {})).status).toBe(exitStatus.done)
    await writeFile(join(folder, `templates/brands/${name}/brand.yaml`), brandYaml)

    const { brand, arguments: answers } = optionsIn(previewing.replace('preview report ', ''))
    const content = await readContent('content', [])
    if (content.value === undefined) throw new Error('The story has no edition')
    const preview = await drawPreview(content, content.value, { answers: answers[0] ?? '', brand, content: 'content', templates: 'templates' })
    expect(preview.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([])
    expect(preview.page).toContain('Northern Police Service')

    const asked = optionsIn(reporting.replace('report ', ''))
    const made = await run(report, asked.arguments, { brand: asked.brand, format: ['html'] })
    expect(made.status).toBe(exitStatus.done)
    expect(await readFile(join(folder, 'dist/reports/sample.html'), 'utf8')).toContain('Official – for internal use')
  })

  it('tells at which line a colour cannot be read', async () => {
    const file = join(folder, 'templates/brands/our-agency/brand.yaml')
    await writeFile(file, brandYaml.replace('accent: "#1f5f8b"', 'accent: "#9cc9e8"'))
    const { status, printed } = await run(report, optionsIn(reporting).arguments, { brand: optionsIn(reporting).brand, format: ['html'] })
    const line = brandYaml.split('\n').findIndex((text) => text.includes('accent:')) + 1
    expect(status).toBe(exitStatus.inputHasErrors)
    expect(JSON.parse(printed).diagnostics[0]).toMatchObject({ code: 'low-contrast', place: { start: { line } } })
    await writeFile(file, brandYaml)
  })

  it('gives it a template of its own, in its own brand', async () => {
    const brand = 'templates/brands/our-agency'
    expect((await run(newTemplate, ['board'], { brand })).status).toBe(exitStatus.done)
    const [short = ''] = [...guide.matchAll(/```handlebars\n([\s\S]*?)```/g)].map(([, block = '']) => block)
    await writeFile(join(folder, brand, 'templates/report/board/report.hbs'), short)
    const made = await run(report, optionsIn(reporting).arguments, { brand, template: 'board', format: ['html'] })
    expect(made.status).toBe(exitStatus.done)
  })
})
