import type { ChangedItem, EditionChange, EditionDifference } from '@ai-toolkit/model'
import type { SinceMark, SinceMarks } from '../../tree/setting.ts'
import type { Say } from '../../words/say.ts'

/** The marks of an edition’s resources, by id: what is new or changed since the edition before. Changes that no reader sees give none. */
export function sinceMarks({ parts, from: { edition } }: EditionDifference, say: Say): ReadonlyMap<string, SinceMarks> {
  const texts = { new: say('since.new', { edition }), changed: say('since.changed', { edition }) }
  return new Map(
    parts.flatMap(({ resource, changes }) => {
      if (resource === undefined) return []
      const keyed = changes.filter(isSeen).flatMap((change) => keysOf(change).map((key) => ({ key, change })))
      const byKey = Map.groupBy(keyed, ({ key }) => key)
      return [
        [
          resource,
          {
            of: (key) =>
              toMark(
                byKey.get(key)?.map(({ change }) => change),
                key,
                texts,
                say,
              ),
          },
        ] as const,
      ]
    }),
  )
}

function toMark(
  changes: readonly EditionChange[] | undefined,
  key: string,
  texts: Record<SinceMark['kind'], string>,
  say: Say,
): SinceMark | undefined {
  if (changes === undefined) return undefined
  const kind = changes.some((change) => isArrival(change, key)) ? 'new' : 'changed'
  const details = kind === 'new' ? [] : [...new Set(changes.map(({ rule }) => say(`changed.${rule}`)))]
  return { kind, text: texts[kind], details }
}

/** Passages are marked by their unit, all else by the id of the place that it is or stands in, after a `#`; what was split, in its parts. */
function keysOf({ kind, item, unit, anchor = '', others = [] }: EditionChange): string[] {
  if (kind === 'split') return others.map((id) => `#${id}`)
  const place = anchor.replace(/^[^#]*/, '')
  // What has no words, such as a listing, goes by the section that it stands in.
  const hasWords = !unit.endsWith(`/${place.slice(1)}`)
  return [item === 'passage' && hasWords ? unit : place]
}

/** What has an id that can be linked to. */
const places: ReadonlySet<ChangedItem> = new Set(['chapter', 'heading', 'figure', 'core', 'principle', 'term', 'section', 'question'])

/** Whether it is the marked thing itself that is new, and not something in it. */
function isArrival({ kind, item, unit }: EditionChange, key: string): boolean {
  return kind === 'added' && (unit === key || (places.has(item) && unit.split(/[./]/).at(-1) === key.slice(1)))
}

/** Rules of changes that leave every word that is read as it was. */
const unseen: ReadonlySet<string> = new Set(['same-words', 'passage-moved', 'layout', 'citation', 'term-forms', 'tags', 'expected', 'default'])

/** What is gone has no place to be marked, unless it was a part of something that stays. What only moved says what it said. */
function isSeen({ rule, kind, item }: EditionChange): boolean {
  return !unseen.has(rule) && kind !== 'moved' && !(kind === 'removed' && (item === 'passage' || places.has(item)))
}
