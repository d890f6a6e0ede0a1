import { insertItem, writeYaml } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import { type Addition, type Ground, textIn, unwritten } from './addition.ts'
import { slugOf } from './place-for.ts'

/** A chapter of a resource, listed behind the others. Its id and file follow from its title. */
export function planChapter(resource: string, title: string, { edition, tree }: Ground): Checked<Addition> {
  const list = `${resource}/resource.yaml`
  const home = edition.resources.find(({ id }) => id === resource)
  if (home === undefined) {
    const known = edition.resources.map(({ id }) => id)
    return refused(codes.nothingToAddTo.at(wholeFile('toolkit.yaml'), { id: resource, what: 'resource', known }))
  }
  const id = slugOf(title)
  const file = `${resource}/chapters/${id}.md`
  if (id === '') return refused(codes.unusableName.at(wholeFile(list), { name: title, suggestion: '' }))
  if (edition.anchors[`${resource}#${id}`] !== undefined)
    return refused(codes.idTaken.at(wholeFile(list), { id, what: 'something in this resource' }))
  if (tree.has(file)) return refused(codes.fileExists.at(wholeFile(file), { path: file }))
  const files = new Map([
    [file, `---\n${writeYaml({ id, title })}---\n\n${unwritten}\n`],
    [list, insertItem(textIn(tree, list), ['chapters'], home.chapters.length, `${id}.md`)],
  ])
  return { value: { files, open: file, next: 'Write the chapter; give each heading an id, as in “## Title {#title}”.' }, diagnostics: [] }
}

function refused(diagnostic: Checked<Addition>['diagnostics'][number]): Checked<Addition> {
  return { value: undefined, diagnostics: [diagnostic] }
}
