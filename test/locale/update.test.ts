import { describe, expect, it } from 'vitest'
import { openWorkshop } from './workshop.ts'

const catalogue = 'content/guide/locales/de.po'
const chapter = 'content/guide/chapters/first.md'

describe('an edited paragraph', () => {
  it('makes exactly one text stale, and update keeps its translation with the earlier source', async () => {
    const { edit, status, toolkit, read } = await openWorkshop()
    await edit(chapter, 'Mark the rim.', 'Mark the rim with chalk.')
    expect(await status('guide')).toMatchObject({ units: 61, translated: 60, stale: 1, missing: 0 })
    const updated = await toolkit('translate', 'update')
    expect(updated).toMatchObject({ status: 0, stdout: expect.stringContaining(`${catalogue}: 1 changed\n  changed: wheels/measure/p1`) })
    expect(await read(catalogue)).toContain(
      '#, fuzzy\n#| msgid "Mark the rim."\nmsgctxt "wheels/measure/p1"\nmsgid "Mark the rim with chalk."\nmsgstr "Markieren Sie die Felge."',
    )
    expect(await status('guide')).toMatchObject({ translated: 60, stale: 1 })
  })

  it('is shown in the source language, marked, until it is translated again', async () => {
    const { edit, toolkit, read } = await openWorkshop()
    await edit(chapter, 'Mark the rim.', 'Mark the rim with chalk.')
    const built = await toolkit('build', '--locale', 'de', '--format', 'html', '--out', 'dist')
    expect(built.status).toBe(0)
    const page = await read('dist/1.0.0/de/html/guide/wheels.html')
    expect(page).toContain('<li><span lang="en" dir="auto" class="untranslated">Mark the rim with chalk.</span></li>')
    expect(page).toContain('Drehen Sie die Speiche.')
    expect(page).not.toContain('Markieren Sie die Felge.')
  })

  it('stays translated where only its wording changed', async () => {
    const { edit, status, toolkit, read } = await openWorkshop()
    await edit(chapter, 'Mark the rim.', 'Mark the rim!')
    const updated = await toolkit('translate', 'update', '--wording-only', 'guide:wheels/measure/p1')
    expect(updated.stdout).toContain('wording only: wheels/measure/p1')
    expect(await status('guide')).toMatchObject({ translated: 61, stale: 0 })
    expect(await read(catalogue)).toContain('msgid "Mark the rim!"\nmsgstr "Markieren Sie die Felge."')
  })

  it('that is not one of the toolkit’s cannot be said to have changed in wording', async () => {
    const { toolkit } = await openWorkshop()
    const refused = await toolkit('translate', 'update', '--wording-only', 'guide:wheels/measure/p99')
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('not-a-unit') })
  })
})

it('a paragraph that is put in above others makes none of them stale', async () => {
  const { edit, status, toolkit } = await openWorkshop()
  await edit(chapter, 'Spin the wheel and watch', 'Hold the fork.\n\nSpin the wheel and watch')
  expect(await status('guide')).toMatchObject({ units: 62, translated: 61, stale: 0, missing: 1 })
  expect((await toolkit('translate', 'update')).stdout).toContain('1 new, 4 moved')
})

it('a text that goes waits in the catalogue and comes back with its translation', async () => {
  const { edit, status, toolkit, read } = await openWorkshop()
  const list = '1. Mark the rim.\n2. Turn the spoke.\n'
  await edit(chapter, list, '1. Turn the spoke.\n')
  await toolkit('translate', 'update')
  expect(await read(catalogue)).toContain('#~ msgid "Mark the rim."\n#~ msgstr "Markieren Sie die Felge."')
  await edit(chapter, '1. Turn the spoke.\n', list)
  await toolkit('translate', 'update')
  expect(await status('guide')).toMatchObject({ units: 61, translated: 61 })
})

it('update changes nothing where nothing changed', async () => {
  const { toolkit, read } = await openWorkshop()
  await toolkit('translate', 'update')
  const before = await read(catalogue)
  expect((await toolkit('translate', 'update')).stdout).toContain('Looked at 4 catalogues, 0 written.')
  expect(await read(catalogue)).toBe(before)
})
