import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { digestOf } from '@ai-toolkit/source'

/** Changes files as people do, and as nobody should, the same way for the same seed. */
export interface RandomEditor {
  /** Makes one change and says which. */
  edit: () => Promise<string>
}

/** What is edited: a folder of content and one of templates. */
export interface EditedFolders {
  content: string
  templates: string
}

type Pick = <T>(some: readonly T[]) => T | undefined

/** One kind of change; it says what it did, or nothing where there was nothing to do it to. */
type Edit = (pick: Pick, folders: EditedFolders) => Promise<string | undefined>

/** Opens an editor that begins with what is in the folders, and from time to time goes back to it. */
export function openEditor(seed: number, folders: EditedFolders): RandomEditor {
  const random = makeRandom(seed)
  const pick: Pick = (some) => some[Math.floor(random() * some.length)]
  const before = new Map<string, Buffer>()
  let opened: Promise<void> | undefined
  return {
    edit: async () => {
      opened ??= remember(folders, before)
      await opened
      if (random() < 0.25) return mend(before, folders)
      for (;;) {
        const done = await pick(edits)?.(pick, folders)
        if (done !== undefined) return done
      }
    },
  }
}

async function remember({ content, templates }: EditedFolders, before: Map<string, Buffer>): Promise<void> {
  for (const path of [...(await filesIn(content)), ...(await filesIn(templates))]) before.set(path, await readFile(path))
}

async function mend(before: ReadonlyMap<string, Buffer>, { content, templates }: EditedFolders): Promise<string> {
  for (const path of [...(await filesIn(content)), ...(await filesIn(templates))]) if (!before.has(path)) await rm(path)
  for (const [path, bytes] of before) await put(path, bytes)
  return 'everything mended'
}

const edits: readonly Edit[] = [
  inLine('a chapter', 'content', /\.md$/, /^[A-Z].* .*/, (line) => `${line} And one thing more.`),
  inLine('a heading', 'content', /\.md$/, /^#+ /, (line) => line.replace(/(#+) (\w+)/, '$1 $2 again')),
  inLine('a text in YAML', 'content', /\.yaml$/, /^\s*(text|title|label|definition): [A-Z]/, (line) => `${line} too`),
  inLine('a number in YAML', 'content', /\.yaml$/, /: \d+$/, (line) => line.replace(/\d+$/, (digits) => String(Number(digits) + 1))),
  inLine('a translation', 'content', /\.po$/, /^msgstr ".+"$/, (line) => line.replace(/"$/, ' …"')),
  inLine('a source text in a catalogue', 'content', /\.po$/, /^msgid ".+"$/, (line) => line.replace(/"$/, ' too"')),
  inLine('a word', 'templates', /words\.yaml$/, /^[a-z.-]+: [A-Z]/, (line) => `${line} again`),
  inLine('a template', 'templates', /site.*\.hbs$/, /<(p|div|section)\b/, (line) => `${line}<!-- -->`),
  inLine('a name in a template', 'templates', /site.*\.hbs$/, /\{\{\w+\}\}/, (line) => line.replace(/\{\{(\w+)\}\}/, '{{$1s}}')),
  inLine('a style', 'templates', /site\.css$/, /color:/, (line) => `${line} /* looked at */`),
  inLine('a line twice', 'content', /\.(md|yaml)$/, /./, (line) => `${line}\n${line}`),
  inLine('a line gone', 'content', /\.(md|yaml|po)$/, /./, () => ''),
  async (pick, { content }) => {
    const path = pick(await filesIn(content))
    if (path !== undefined) await rm(path)
    return path && `${path} deleted`
  },
  async (pick, { content }) => {
    const path = join(content, pick(['guide/chapters/stray.md', 'guide/golden/stray.yaml', 'stray/resource.yaml', 'stray.txt']) ?? '')
    await put(path, Buffer.from('---\nid: stray\ntitle: Stray\n---\n\nNobody lists me.\n'))
    return `${path} added`
  },
]

function inLine(what: string, where: keyof EditedFolders, files: RegExp, lines: RegExp, change: (line: string) => string): Edit {
  return async (pick, folders) => {
    const path = pick((await filesIn(folders[where])).filter((name) => files.test(name)))
    if (path === undefined) return undefined
    const text = (await readFile(path, 'utf8')).split('\n')
    const index = pick([...text.keys()].filter((at) => lines.test(text[at] ?? '')))
    if (index === undefined) return undefined
    text[index] = change(text[index] ?? '')
    await writeFile(path, text.join('\n'))
    return `${what} (${path}:${index + 1})`
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

async function put(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

/** Numbers from 0 to below 1, the same everywhere for the same seed. */
function makeRandom(seed: number): () => number {
  let count = 0
  return () => {
    count += 1
    return Number.parseInt(digestOf(`${seed} ${count}`).slice('sha256:'.length, 'sha256:'.length + 12), 16) / 2 ** 48
  }
}
