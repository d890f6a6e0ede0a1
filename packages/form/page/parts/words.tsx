import { splitMarks } from '@ai-toolkit/html'
import type { VNode } from 'preact'

/** A text that people wrote or translated, with its language where it is not that of the page. */
export function Words({ text }: { text: string }): VNode {
  const pieces = splitMarks(text).map(({ text: words, language }) =>
    language === undefined ? (
      words
    ) : (
      <span class="untranslated" lang={language} dir="auto">
        {words}
      </span>
    ),
  )
  return <>{pieces}</>
}

/** What somebody filled in: its direction is its own. */
export function Own({ text }: { text: string }): VNode {
  return (
    <span class="own" dir="auto">
      {text}
    </span>
  )
}
