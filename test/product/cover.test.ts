import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBrowser } from '../support/axe.ts'
import { repository } from '../support/base-story.ts'

const long = 'A title of very many words that no editor would choose but that a translation may need '
const texts = [
  ['cover-toolkit', long],
  ['cover-title', `<p class="title">${long}</p><p class="subtitle">${long.repeat(2)}</p>`],
  ['cover-translation', `<p>${long}</p>`],
  ['cover-notice', `<p>${long.repeat(5)}</p>`],
  ['cover-foot', `<p>${long}</p>`],
]

it('lays nothing on the cover of a document over anything else, however long the title', async () => {
  const style = await readFile(join(repository, 'templates/document/document.css'), 'utf8')
  const parts = texts.map(([name, html]) => `<div class="${name}">${html}</div>`)
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    await page.setContent(
      `<!doctype html><style>:root { --page-height: 297mm } body { width: 210mm } ${style}</style><main><div class="cover">${parts.join('')}</div></main>`,
    )
    const boxes = await page.$$eval('.cover > *', (all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })))
    expect(boxes).toHaveLength(texts.length)
    const sheet = await page.$eval('.cover', (cover) => cover.getBoundingClientRect().bottom)
    for (const [index, { bottom }] of boxes.entries()) expect(bottom, String(index)).toBeLessThanOrEqual(boxes[index + 1]?.top ?? sheet)
  } finally {
    await browser.close()
  }
})
