import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { mostInPassage, type Passage } from './passage.ts'

/** Letters of other scripts that look like Latin ones in most fonts, and those that they are taken for (Unicode, confusables.txt). */
const lookAlikes = new Map([
  ...pair('Cyrillic', 'аесорхуіјѕһԁԛԝАВЕКМНОРСТХІЈЅ', 'aecopxyijshdqwABEKMHOPCTXIJS'),
  ...pair('Greek', 'οανΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'oavABEZHIKMNOPTYX'),
])

/** Nearly no word has one, so it is asked first. */
const lookAlike = new RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'u')

/** Finds words of Latin letters with some of another script among them that look the same. What is wholly in another script is in order. */
export function checkScripts(passage: Passage): Diagnostic[] {
  const mixed = [...passage.text.matchAll(/[\p{L}\p{M}]+/gu)].filter(({ 0: word }) => isMixed(word))
  return mixed.slice(0, mostInPassage).map(({ 0: word, index }) => {
    const strange = [...new Set(word)].flatMap((letter) => (lookAlikes.has(letter) ? [describe(letter)] : [])).join(', ')
    const meant = [...word].map((letter) => lookAlikes.get(letter)?.latin ?? letter).join('')
    return codes.mixedScripts.at(passage.placeAt(index, index + word.length), { word, strange, meant }, { expected: [meant] })
  })
}

/** Whether a word would be Latin altogether, were its look-alikes what they look like: kΩ is not, nor is a Cyrillic word. */
export function isMixed(word: string): boolean {
  return lookAlike.test(word) && /\p{Script=Latin}/u.test(word) && [...word].every(isLatinAtSight)
}

function isLatinAtSight(letter: string): boolean {
  return lookAlikes.has(letter) || /[\p{Script=Latin}\p{M}]/u.test(letter)
}

function describe(letter: string): string {
  const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return `${lookAlikes.get(letter)?.script} ${letter} (U+${code})`
}

function pair(script: string, strange: string, latin: string): [string, { script: string; latin: string }][] {
  const twins = [...latin]
  return [...strange].map((letter, index) => [letter, { script, latin: twins[index] ?? letter }])
}
