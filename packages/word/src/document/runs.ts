import { splitMarks } from '@ai-toolkit/html'
import { type IRunOptions, TextRun } from 'docx'
import { cleanText } from '../text/clean-text.ts'
import { type Direction, splitDirections } from '../text/split-directions.ts'
import { wordLanguage } from '../text/word-language.ts'

/** How a run of text looks. */
export type RunStyle = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'color' | 'size' | 'style' | 'shading'>

/** How text is set: its look, the direction of its paragraph, and its language where that is not the document's. */
export interface TextSetting {
  style?: RunStyle
  direction: Direction
  language?: string
}

/** A text as runs: split where its direction or its language changes. A line break in it is one. */
export function runsOf(text: string, setting: TextSetting): TextRun[] {
  return splitMarks(cleanText(text)).flatMap(({ text: part, language }) =>
    part
      .split('\n')
      .flatMap((line, index) => [
        ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
        ...lineRuns(line, { ...setting, ...(language !== undefined && { language }) }),
      ]),
  )
}

/** A text that runs from left to right whatever stands around it: code, digests. */
export function codeRuns(text: string): TextRun[] {
  return [new TextRun({ text: cleanText(text).replaceAll('\n', ' '), style: 'CodeText', noProof: true })]
}

function lineRuns(line: string, { style = {}, direction, language }: TextSetting): TextRun[] {
  return splitDirections(line, direction).map(
    ({ text, direction: own }) =>
      new TextRun({ ...style, text, ...(own === 'rtl' && { rightToLeft: true }), ...(language !== undefined && inLanguage(language)) }),
  )
}

function inLanguage(tag: string): Pick<IRunOptions, 'language'> {
  const language = wordLanguage(tag)
  return { language: { value: language, bidirectional: language } }
}
