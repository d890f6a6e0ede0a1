import type { ReportModel, ReportVerdict } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { usePage } from '../page-context.ts'
import { Chip } from '../parts/chip.tsx'
import { Prose } from '../parts/prose.tsx'
import { TableFrame } from '../parts/table-frame.tsx'
import { Words } from '../parts/words.tsx'
import { Advice } from './result-advice.tsx'
import { Areas } from './result-areas.tsx'
import { Grids } from './result-grids.tsx'
import { ViewHead } from './view-head.tsx'

/** The result of the answers so far, by the engine of the command line, and how it comes about. */
export function ResultView(): VNode {
  const { say, state, store, situation, result } = usePage()
  const { coverage } = situation().assessment
  const model = result()
  return (
    <>
      <ViewHead title={say('form.result')}>
        <p class="lead">{say('form.coverage', { answered: coverage.answered, counted: coverage.counted })}</p>
        <p class="choices">
          <button type="button" class="plain" onClick={() => store.set({ showsResult: !state.showsResult })}>
            {say('form.toggle-result', { shown: String(state.showsResult) })}
          </button>
        </p>
      </ViewHead>
      {state.showsResult ? <ShownResult model={model} /> : <p>{say('form.result-hidden')}</p>}
    </>
  )
}

function ShownResult({ model }: { model: ReportModel }): VNode {
  const { say } = usePage()
  return (
    <>
      {model.verdict === undefined ? <p>{say('form.no-scores')}</p> : <Verdict verdict={model.verdict} />}
      <Areas tables={model.sectionScores} />
      <Grids tables={model.ratings} />
      <Advice model={model} />
      <p class="hint">{say('form.result-note')}</p>
    </>
  )
}

function Verdict({ verdict }: { verdict: ReportVerdict }): VNode {
  const { say, form } = usePage()
  const { level, band, bands, measure, value, minimum, maximum, override, undetermined } = verdict
  const { number } = form.writing
  return (
    <section class="block" aria-labelledby="verdict-title">
      <h2 id="verdict-title">
        <Words text={level.label} />
      </h2>
      <ol class="ladder">
        {bands.map((one) => (
          <li key={one.id} class={one.id === band?.id ? 'rung is-reached' : 'rung'} aria-current={one.id === band?.id ? 'true' : undefined}>
            {one.id === band?.id ? <Chip band={one} bands={bands} /> : <Words text={one.label} />}
          </li>
        ))}
      </ol>
      <p>
        <Words text={measure.label} />: <strong>{value === null ? say('form.no-result') : number(value)}</strong>
        {minimum !== undefined && maximum !== undefined && (
          <span class="hint"> {say('form.range', { minimum: number(minimum), maximum: number(maximum) })}</span>
        )}
      </p>
      {band && <Prose unit={`levels.${level.id}.bands.${band.id}.text`} />}
      {override && (
        <div class="panel">
          <p>
            <strong>{say('form.override')}</strong>{' '}
            {override.without && <Words text={say('form.override-without', { band: override.without.label })} />}
          </p>
          <Prose unit={`overrides.${override.id}.text`} />
        </div>
      )}
      {undetermined.length > 0 && (
        <p>
          <Words
            text={say('form.undetermined', { what: undetermined.map(({ number: at, label }) => [at, label].filter(Boolean).join(' ')).join('; ') })}
          />
        </p>
      )}
      <Distances verdict={verdict} />
      <Drivers verdict={verdict} />
    </section>
  )
}

function Distances({ verdict: { next, measure, value } }: { verdict: ReportVerdict }): VNode | null {
  const { say, form } = usePage()
  if (next.length === 0 || value === null) return null
  const { number } = form.writing
  return (
    <>
      <h3>{say('form.distances')}</h3>
      <ul>
        {next.map(({ band, direction, threshold, distance }) => (
          <li key={band.id}>
            <Words
              text={say(distance === 0 ? 'form.distance-none' : 'form.distance', {
                ...{ band: band.label, direction, measure: measure.label },
                ...{ threshold: number(threshold), distance: number(distance), way: threshold >= value ? 'up' : 'down' },
              })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function Drivers({ verdict: { drivers, better, bands } }: { verdict: ReportVerdict }): VNode | null {
  const { say, form } = usePage()
  if (drivers.length === 0) return null
  const { number } = form.writing
  return (
    <>
      <h3>{say('form.drivers')}</h3>
      <p class="hint">{say('form.drivers-note', { better })}</p>
      <TableFrame>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('form.driver')}</th>
              <th scope="col">{say('form.value')}</th>
            </tr>
          </thead>
          <tbody>
            {drivers.map(({ kind, id, number: at, label, value, maximum, band, assumed }) => (
              <tr key={id}>
                <th scope="row">
                  {at} {kind === 'question' ? <a href={`#q.${id}`}>{<Words text={label} />}</a> : <Words text={label} />}
                </th>
                <td>
                  {maximum === undefined ? number(value) : say('form.value-of', { value: number(value), maximum: number(maximum) })}{' '}
                  {band && <Chip band={band} bands={bands} />} {assumed && <span class="hint">{say('form.assumed')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}
