import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openProject, type Project } from './project.ts'

const migration = `questionnaire: checkup
from: "1.0.0"
to: "2.0.0"
split: [{ from: q_remark, to: [q_seen, q_heard] }]
keep: [questions.q_chain.text]
`

const remark = `      - id: q_remark
        type: text
        text: What else was seen?
        optional: true
`

const afterwards = `      - id: q_seen
        type: text
        text: What else was seen?
        optional: true
      - id: q_heard
        type: text
        text: What else was heard?
        optional: true
      - id: q_bell
        type: single
        text: Does the bell ring?
        optional: true
        options:
          - { id: o_rings, label: It rings }
          - { id: o_silent, label: It is silent }
`

const erratum = `errata:
  - id: words
    edition: "2.0.0"
    resource: guide
    note: The glossary said that its words are used in two senses. They are used in **one sense** only.
    corrects: [guide:brakes/words/p1]
`

/** The base story, sealed as 1.0.0 and, with one edit of every kind that a site has to show, as 2.0.0. */
export async function sealTwoEditions(): Promise<Project> {
  const project = await openProject()
  await demand(project.toolkit('release', 'seal'))
  const edit = (path: string, ...edits: [string, string][]): Promise<void> => editFile(project, path, edits)
  await edit(
    'content/guide/chapters/first.md',
    ['Spin the wheel and watch the **gap**.', 'Spin the wheel slowly and watch the **gap** on both sides.'],
    ['### Measure {#measure}\n\n', ''],
    ['- jump: look for a `bent` rim.', '- jump: look for a `bent` rim.\n- scrape: look at the brake.'],
  )
  await edit(
    'content/guide/chapters/second.md',
    ['## Words {#words}', '## Pads {#pads}\n\nChange both pads at once.\n\n## Words {#words}'],
    ['They are used in one sense only.', 'They are used in one sense.'],
  )
  await edit(
    'content/checkup/questionnaire.yaml',
    ['See :see[Measure]{to=guide#measure}.', 'See :see[the gap]{to=guide#look}.'],
    ['How worn is the chain?', 'How worn is the chain, by the gauge?'],
    [remark, afterwards],
  )
  await project.write('content/checkup/migrations/1.0.0-2.0.0.yaml', migration)
  await edit('content/toolkit.yaml', ['readers:\n', `${erratum}readers:\n`])
  await project.write('.changeset/guide.md', '---\n"@bicycle-workshop/guide": major\n---\n\nMeasuring is a part of looking.\n')
  await project.write('.changeset/checkup.md', '---\n"@bicycle-workshop/checkup": major\n---\n\nThe bell is asked for.\n')
  await demand(project.goldens())
  await demand(project.toolkit('release', 'seal', '--label', 'Second edition', '--date', '2026-09-01'))
  return project
}

async function editFile({ folder, write }: Project, path: string, edits: readonly [string, string][]): Promise<void> {
  let text = await readFile(join(folder, path), 'utf8')
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”`)
    text = text.replace(from, to)
  }
  await write(path, text)
}

async function demand(run: ReturnType<Project['toolkit']>): Promise<void> {
  const { status, stderr } = await run
  if (status !== 0) throw new Error(stderr)
}
