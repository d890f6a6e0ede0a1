import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import type { Passage, Span } from './passage.ts'

/** In words. Plain-language guides ask for 15 to 20 on average; what is far above is worth a look. */
const mostInSentence = 45
const mostInParagraph = 160

/** Counts long sentences and paragraphs: one finding a file, at the longest of them. */
export function checkLengths(passages: readonly Passage[]): Diagnostic[] {
  const byFile = new Map<string, Passage[]>()
  for (const passage of passages) {
    if (passage.kind === 'paragraph' && !passage.note) byFile.set(passage.file, [...(byFile.get(passage.file) ?? []), passage])
  }
  return [...byFile.values()].flatMap(checkFile)
}

interface LongText extends Span {
  passage: Passage
  words: number
}

function checkFile(passages: readonly Passage[]): Diagnostic[] {
  const paragraphs = passages
    .map((passage) => measure(passage, { start: 0, end: passage.text.length }))
    .filter(({ words }) => words > mostInParagraph)
  const sentences = passages
    .flatMap((passage) => splitSentences(passage.text).map((span) => measure(passage, span)))
    .filter(({ words }) => words > mostInSentence)
  const [longest] = [...(sentences.length > 0 ? sentences : paragraphs)].sort((a, b) => b.words - a.words)
  if (longest === undefined) return []
  const counts = { sentences: sentences.length, paragraphs: paragraphs.length, longest: longest.words, mostInSentence, mostInParagraph }
  return [codes.longSentences.at(longest.passage.placeAt(longest.start, longest.end), counts)]
}

function measure(passage: Passage, { start, end }: Span): LongText {
  const words = passage.text.slice(start, end).match(/[^\s]*[\p{L}\p{N}\uFFFC][^\s]*/gu)?.length ?? 0
  return { passage, words, start, end }
}

/** A sentence ends at a full stop, a question mark or an exclamation mark before something that can begin one; semicolons part a list as well. */
function splitSentences(text: string): Span[] {
  const breaks = [...text.matchAll(/(?<=[.!?][”"’)]?) +(?=[“"‘(]?[\p{Lu}\p{N}\uFFFC])|(?<=;) +/gu)]
  const starts = [0, ...breaks.map((found) => found.index + found[0].length)]
  return starts.map((start, at) => ({ start, end: breaks[at]?.index ?? text.length }))
}
