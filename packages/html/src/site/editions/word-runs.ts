import type { TextRun } from '@ai-toolkit/model'
import type { ElementContent } from 'hast'
import { type Markup, markup } from '../../templates/fill-template.ts'
import { element, writeHtml } from '../../tree/element.ts'
import { ownLanguage } from '../../tree/own-language.ts'
import type { Say } from '../../words/say.ts'

/** How a text changed, with what was taken out and put in as `<del>` and `<ins>`; said aloud too, as most screen readers pass over those. */
export function wordRuns(runs: readonly TextRun[], say: Say, language?: string): Markup | undefined {
  if (runs.length === 0) return undefined
  return markup(
    writeHtml([
      element(
        'p',
        { ...ownLanguage(language), ...(language === undefined && { className: ['runs'] }) },
        runs.flatMap((run) => drawRun(run, say)),
      ),
    ]),
  )
}

function drawRun({ run, text }: TextRun, say: Say): ElementContent[] {
  switch (run) {
    case 'kept':
      return [{ type: 'text', value: text }]
    case 'removed':
      return [element('del', {}, spoken(say('change.removed')), text)]
    case 'added':
      return [element('ins', {}, spoken(say('change.added')), text)]
  }
}

function spoken(word: string): ElementContent {
  return element('span', { className: ['spoken'], dir: 'auto' }, `${word} `)
}
