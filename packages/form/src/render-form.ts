import { languageOf, makeSay, withoutMarks } from '@ai-toolkit/html'
import type { Edition } from '@ai-toolkit/model'
import { digestOf } from '@ai-toolkit/source'
import { makePageData } from './make-page-data.ts'
import { packText } from './pack-text.ts'

/** How pages look, act and speak. */
export interface FormLook {
  /** The scripts of the page: what esbuild makes of `pageEntries`. */
  loader: string
  program: string
  /** The style sheet. */
  styles: string
  /** The words of the interface in the language of the edition, those of the form (`form.…`) among them: ICU messages by id. */
  words: ReadonlyMap<string, string>
}

/** Noted beside the program, as the licences of the libraries in it ask for. */
const LICENCES = 'Contains preact (MIT, Jason Miller) and cel-js (MIT, Marc Bachmann).'

/**
 * A questionnaire of an edition as one page that asks nothing of anybody: program, style and texts are in it, and its content security policy
 * lets nothing else in or out. Program and texts are packed, which makes the page half as large. It is meant to be opened as a file, at `<locale>/form/<questionnaire>.html` beside the site.
 */
export function renderForm(edition: Edition, questionnaireId: string, { loader, program, styles, words }: FormLook): string {
  const data = makePageData(edition, questionnaireId, words)
  const language = languageOf(edition)
  const say = makeSay(words, language)
  const title = withoutMarks(data.edition.resources[0]?.questionnaire?.title ?? '')
  return `<!doctype html>
<html lang="${escapeText(edition.locale)}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy([loader, program], styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<link rel="icon" href="data:,">
<!-- ${LICENCES} -->
<style>${inline(styles, 'style')}</style>
</head>
<body>
<div id="form"><main class="before"><h1>${escapeText(title)}</h1><p>${escapeText(say('form.needs-script'))}</p></main></div>
<script type="text/plain" id="form-data">${packText(JSON.stringify(data))}</script>
<script type="text/plain" id="form-program">${packText(program)}</script>
<script>${inline(loader, 'script')}</script>
</body>
</html>
`
}

/** Own scripts and own style only, known by their digests; pictures that stand in the style; nothing else at all. */
function policy(scripts: readonly string[], styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(sourceHash).join(' ')}`,
    `style-src ${sourceHash(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The digest as a content security policy writes it. */
function sourceHash(text: string): string {
  return `'sha256-${Buffer.from(digestOf(text).slice('sha256:'.length), 'hex').toString('base64')}'`
}

/** Text for the inside of an element that knows no escapes. esbuild writes none of these endings; the check keeps it so. */
function inline(text: string, element: 'script' | 'style'): string {
  if (new RegExp(`</${element}|<!--`, 'i').test(text)) throw new Error(`The text of <${element}> would end it.`)
  return text
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
