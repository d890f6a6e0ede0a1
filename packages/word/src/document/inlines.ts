import type { Inline, Link, See } from '@ai-toolkit/model'
import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import { cleanText } from '../text/clean-text.ts'
import { codeRuns, type RunStyle, runsOf, type TextSetting } from './runs.ts'
import type { WordContext } from './word-context.ts'

/** The inside of a paragraph. `language` is its own, where it is not translated. */
export function inlineRuns(inlines: readonly Inline[], setting: TextSetting, context: WordContext): ParagraphChild[] {
  return inlines.flatMap((inline) => drawInline(inline, setting, context))
}

function drawInline(inline: Inline, setting: TextSetting, context: WordContext): ParagraphChild[] {
  switch (inline.type) {
    case 'text':
      // The lines of the Markdown source are no lines of the paragraph.
      return runsOf(inline.value.replaceAll('\n', ' '), setting)
    case 'emphasis':
      return inlineRuns(inline.children, styled(setting, { italics: true }), context)
    case 'strong':
      return inlineRuns(inline.children, styled(setting, { bold: true }), context)
    case 'delete':
      return inlineRuns(inline.children, styled(setting, { strike: true }), context)
    case 'inlineCode':
      return codeRuns(inline.value)
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'link':
      return externalLink(inline, setting, context)
    case 'see':
      return seeRuns(inline, setting, context)
    case 'term':
      return inlineRuns(inline.children, setting, context)
    case 'footnoteReference':
      // The texts of reports have no footnotes.
      return []
  }
}

function styled(setting: TextSetting, style: RunStyle): TextSetting {
  return { ...setting, style: { ...setting.style, ...style } }
}

/** What is no web or mail address is shown as text: the check of the edition must not be all that stands between a reader and a script. */
function externalLink({ url, children }: Link, setting: TextSetting, context: WordContext): ParagraphChild[] {
  if (!/^(https?:\/\/|mailto:)/i.test(url)) return inlineRuns(children, setting, context)
  return [new ExternalHyperlink({ link: cleanText(url), children: inlineRuns(children, styled(setting, { style: 'Hyperlink' }), context) })]
}

/** A cross-reference. A document cannot lead there, so it names the place in words. */
function seeRuns({ to, children }: See, setting: TextSetting, context: WordContext): ParagraphChild[] {
  const { say, setting: place } = context
  const { title, elsewhere } = place.follow(to)
  if (children.length === 0) return runsOf(elsewhere === undefined ? title : say('see.in', { title, resource: elsewhere }), setting)
  const words = elsewhere === undefined ? say('see.place', { title }) : say('see.place-in', { title, resource: elsewhere })
  return [...inlineRuns(children, setting, context), ...runsOf(` ${words}`, styled(setting, { style: 'Soft' }))]
}
