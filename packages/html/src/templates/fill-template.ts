import Handlebars from 'handlebars'
import { showMarks } from '../untranslated/marks.ts'
import type { Say } from '../words/say.ts'
import type { CompiledTemplates } from './compile-templates.ts'

/** HTML that our own code made of checked parts; goes into a template as it stands. */
export type Markup = Handlebars.SafeString

/** Marks HTML as made by our own code. Never give it text that a person wrote. */
export function markup(html: string): Markup {
  return new Handlebars.SafeString(html)
}

/** Fills the template `name` (such as `site/chapter`). Throws a `TemplateFault` where the template asks for what `view` does not have. */
export function fillTemplate(templates: CompiledTemplates, name: string, view: object, say: Say): string {
  const template = templates.pages.get(name)
  if (template === undefined) throw new Error(`The look has no template “${name}”.`)
  return showMarks(replaceControls(template(view, say)))
}

/** The text of a file under templates/ that is no template, such as a style sheet. */
export function templateText(templates: CompiledTemplates, path: string): string {
  const text = templates.texts.get(path)
  if (text === undefined) throw new Error(`The look has no file “${path}”.`)
  return text
}

/** Control characters (U+0000–U+001F but tab and line breaks, U+007F–U+009F) may not stand in an HTML document, whatever text they came with. */
function replaceControls(html: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  return html.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '\uFFFD')
}
