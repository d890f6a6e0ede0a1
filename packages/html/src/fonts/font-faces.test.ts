import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../test-fixture/sample-look.ts'
import { fontDataUri, fontFaces, fontFiles } from './font-faces.ts'

const css = readTemplates().get('fonts/fonts.css') ?? ''

describe('fontFiles', () => {
  it('finds every font of templates/fonts/fonts.css in the installed packages', () => {
    const files = fontFiles(css)
    expect(files.size).toBe(css.split('@font-face').length - 1)
    expect([...files.values()].every((url) => existsSync(url))).toBe(true)
  })
})

describe('fontFaces', () => {
  it('replaces addresses, and leaves out what has none', () => {
    const faces = fontFaces(css, (file) => (file === 'source-sans-3-latin-400-italic.woff2' ? 'x/$&.woff2' : undefined))
    expect(faces.match(/@font-face/g)).toHaveLength(1)
    expect(faces).toMatch(/font-family: "Source Sans 3";\s+font-style: italic;/)
    expect(faces).toContain('url("x/$&.woff2")')
  })
})

it('fontDataUri holds the bytes', () => {
  expect(fontDataUri(new Uint8Array([1, 2, 3]))).toBe('data:font/woff2;base64,AQID')
})
