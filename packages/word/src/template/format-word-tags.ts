import type { WordData, WordValue } from './word-data.ts'
import { hasName, listWordTags, type WordTag } from './word-shape.ts'

/** All tags as Markdown, each with what it shows in one of these reports; for those who write templates. */
export function formatWordTags(samples: readonly WordData[]): string {
  return `${linesOf(listWordTags(), samples, { indent: '', prefix: '' }).join('\n')}\n`
}

interface Where {
  indent: string
  /** What stands before a name: the groups it is in. */
  prefix: string
}

function linesOf(tags: readonly WordTag[], samples: readonly WordValue[], where: Where): string[] {
  // Of each list it is said beforehand that there is a flag beside it.
  const said = new Set(tags.filter(({ kind }) => kind === 'list').map(({ name }) => hasName(name)))
  return tags.filter(({ name }) => !said.has(name)).flatMap((tag) => tagLines(tag, partsOf(samples, tag.name), where))
}

function tagLines({ name, kind, parts }: WordTag, samples: readonly WordValue[], { indent, prefix }: Where): string[] {
  const full = prefix + name
  const deeper = `${indent}  `
  const block = `${indent}- \`{#${full}}…{/${full}}\``
  if (kind === 'text') return [`${indent}- \`{${full}}\`${exampleOf(samples)}`]
  if (kind === 'flag') return [`${block} where it is so`]
  if (kind === 'group') return [`${block}, where there is one:`, ...linesOf(parts, samples, { indent: deeper, prefix: `${full}.` })]
  const items = samples.flatMap((sample) => (Array.isArray(sample) ? sample : []))
  if (parts.length === 0) return [`${block} for each, which is \`{.}\`${exampleOf(items)}`]
  return [`${block} for each:`, ...linesOf(parts, items, { indent: deeper, prefix: '' })]
}

function partsOf(samples: readonly WordValue[], name: string): WordValue[] {
  return samples.flatMap((sample) => {
    const part = typeof sample === 'object' && !Array.isArray(sample) ? sample[name] : undefined
    return part === undefined ? [] : [part]
  })
}

/** One line of at most 60 characters. */
function exampleOf(samples: readonly WordValue[]): string {
  const text = samples.find((sample) => typeof sample === 'string' && sample !== '')
  if (typeof text !== 'string') return ''
  const characters = [...text.replace(/\s+/g, ' ')]
  return ` – ${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : characters.join('')}`
}
