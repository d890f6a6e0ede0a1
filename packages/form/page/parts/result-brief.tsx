import type { VNode } from 'preact'
import { usePage } from '../page-context.ts'
import { Chip } from './chip.tsx'
import { Words } from './words.tsx'

/** The result so far, in short; or only the way to show it, so that it does not steer whoever answers. */
export function ResultBrief(): VNode | null {
  const { say, state, store, result, situation } = usePage()
  const isEmpty = situation().assessment.coverage.answered === 0
  const verdict = result().verdict
  if (verdict === undefined) return null
  return (
    <section class="brief" aria-label={say('form.result-so-far')}>
      {state.showsResult && (
        <p class="brief-result">
          <span class="brief-label">
            <Words text={verdict.level.label} />
          </span>
          {verdict.band === null || isEmpty ? (
            <span class="brief-none">{say('form.no-result')}</span>
          ) : (
            <Chip band={verdict.band} bands={verdict.bands} />
          )}
        </p>
      )}
      <button type="button" class="plain" onClick={() => store.set({ showsResult: !state.showsResult })}>
        {say('form.toggle-result', { shown: String(state.showsResult) })}
      </button>
    </section>
  )
}
