import type { Setting } from '@ai-toolkit/html'
import type { Block, Inline, List } from '@ai-toolkit/model'

/** What a text needs of its surroundings. */
export type ProseSetting = Pick<Setting, 'say' | 'follow'>

/** Prose as plain text, a line for each paragraph, item and row: for templates, in which a tag can stand in the middle of a sentence. */
export function proseText(blocks: readonly Block[], setting: ProseSetting): string {
  return blocks.flatMap((block) => linesOf(block, setting)).join('\n')
}

function linesOf(block: Block, setting: ProseSetting): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlineText(block.children, setting)]
    case 'list':
      return listLines(block, setting)
    case 'blockquote':
      return block.children.flatMap((inner) => linesOf(inner, setting))
    case 'box':
      return [inlineText(block.title, setting), ...block.children.flatMap((inner) => linesOf(inner, setting))]
    case 'table':
      return block.children.map(({ children }) => children.map((cell) => inlineText(cell.children, setting)).join(setting.say('report.joiner')))
    case 'code':
      return block.value.split('\n')
    default:
      // Rules have no words; figures and inserts do not stand in the texts of reports.
      return []
  }
}

function listLines({ ordered, start = 1, children }: List, setting: ProseSetting): string[] {
  return children.flatMap((item, index) => {
    const lines = item.children.flatMap((block) => linesOf(block, setting))
    const mark = ordered ? `${start + index}.` : '•'
    return lines.map((line, at) => (at === 0 ? `${mark} ${line}` : line))
  })
}

function inlineText(inlines: readonly Inline[], setting: ProseSetting): string {
  return inlines.map((inline) => textOf(inline, setting)).join('')
}

function textOf(inline: Inline, setting: ProseSetting): string {
  if (inline.type === 'break') return '\n'
  if (inline.type === 'see') return seeText(inline, setting)
  if ('value' in inline) return inline.value.replaceAll('\n', ' ')
  return 'children' in inline ? inlineText(inline.children, setting) : ''
}

/** As in print, the place is named in words. */
function seeText({ to, children }: Inline & { type: 'see' }, setting: ProseSetting): string {
  const { title, elsewhere } = setting.follow(to)
  const { say } = setting
  if (children.length === 0) return elsewhere === undefined ? title : say('see.in', { title, resource: elsewhere })
  return `${inlineText(children, setting)} ${elsewhere === undefined ? say('see.place', { title }) : say('see.place-in', { title, resource: elsewhere })}`
}
