import type { SectionScores } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { usePage } from '../page-context.ts'
import { Chip } from '../parts/chip.tsx'
import { TableFrame } from '../parts/table-frame.tsx'
import { Words } from '../parts/words.tsx'

/** Each measure of the areas: values, targets and levels, with a bar for the eye. */
export function Areas({ tables }: { tables: readonly SectionScores[] }): VNode {
  return (
    <>
      {tables
        .filter(({ scores }) => scores.length > 0)
        .map((table) => (
          <AreaTable key={table.measure.id} table={table} />
        ))}
    </>
  )
}

function AreaTable({ table: { measure, scores, bands } }: { table: SectionScores }): VNode {
  const { say, form } = usePage()
  const { number } = form.writing
  const hasTargets = scores.some(({ target }) => target !== undefined)
  return (
    <section class="block" aria-labelledby={`area-${measure.id}`}>
      <h2 id={`area-${measure.id}`}>
        <Words text={measure.label} />
      </h2>
      <TableFrame>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('form.area')}</th>
              <th scope="col">{say('form.value')}</th>
              {hasTargets && <th scope="col">{say('form.target')}</th>}
              {bands.length > 0 && <th scope="col">{say('form.level')}</th>}
            </tr>
          </thead>
          <tbody>
            {scores.map(({ section, value, minimum = 0, maximum, target, band }) => (
              <tr key={section.id}>
                <th scope="row">
                  {section.number} <Words text={section.title} />
                </th>
                <td>
                  {value === null ? say('form.no-result') : number(value)}
                  {value !== null && maximum !== undefined && maximum > minimum && <Bar share={(value - minimum) / (maximum - minimum)} />}
                </td>
                {hasTargets && <td>{target === undefined ? '' : number(target)}</td>}
                {bands.length > 0 && <td>{band && <Chip band={band} bands={bands} />}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  )
}

/** How far a value reaches in its range, from 0 to 1. The number beside it says the same. */
function Bar({ share }: { share: number }): VNode {
  return (
    <span class="track bar-track" aria-hidden="true">
      <span class="fill" style={{ inlineSize: `${Math.round(100 * Math.min(1, Math.max(0, share)))}%` }} />
    </span>
  )
}
