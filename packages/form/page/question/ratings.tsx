import type { VNode } from 'preact'
import { usePage } from '../page-context.ts'
import { Chip } from '../parts/chip.tsx'
import { Words } from '../parts/words.tsx'

/** The levels that a question's answer comes to, where the questionnaire rates each question; nothing while the result is hidden. */
export function Ratings({ id }: { id: string }): VNode | null {
  const { state, result } = usePage()
  if (!state.showsResult) return null
  const rated = result().ratings.flatMap((table) => {
    const row = table.questions.find(({ question }) => question.id === id)
    return (row?.ratings ?? []).flatMap(({ band }, index) =>
      band === null ? [] : [{ band, bands: table.bands, measure: table.ratings[index]?.measure }],
    )
  })
  if (rated.length === 0) return null
  return (
    <p class="ratings" aria-live="polite">
      {rated.map(({ band, bands, measure }) => (
        <span key={measure?.id} class="rating">
          <Words text={measure?.label ?? ''} /> <Chip band={band} bands={bands} />
        </span>
      ))}
    </p>
  )
}
