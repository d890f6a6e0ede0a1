import { withoutMarks } from '@ai-toolkit/html'
import type { MatrixColumn, MatrixRow, MatrixValue, Scale } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { pointsOf } from '../../src/answers/fit-value.ts'
import { usePage } from '../page-context.ts'
import { Prose } from '../parts/prose.tsx'
import { Words } from '../parts/words.tsx'
import type { FieldProps } from './answer-field.tsx'

/**
 * Ratings scale by scale: for each, the rows (such as initial and residual) stand one above the other in the same columns, so that one sees what moved.
 * Each row on each scale is a radio group.
 */
export function MatrixField({ question, value, name, onValue }: FieldProps): VNode {
  const { form } = usePage()
  const { rows = [], columns = [] } = question
  const given: MatrixValue = typeof value === 'object' && !Array.isArray(value) ? value : {}
  return (
    <div class="matrix">
      {columns.map((column) => {
        const points = pointsOf(column.scale, form.questionnaire.scales ?? [])
        return (
          <fieldset key={column.id} class="matrix-scale">
            <legend>
              <Words text={column.label} />
            </legend>
            {rows.map((row) => (
              <Rating
                key={row.id}
                row={row}
                column={column}
                points={points}
                name={`${name}.${row.id}.${column.id}`}
                chosen={given[row.id]?.[column.id]}
                onPoint={(point) => onValue({ ...given, [row.id]: { ...given[row.id], [column.id]: point } })}
              />
            ))}
            <Meanings scale={column.scale} points={points} />
          </fieldset>
        )
      })}
    </div>
  )
}

interface RatingProps {
  row: MatrixRow
  column: MatrixColumn
  points: Scale['points']
  name: string
  chosen: string | undefined
  onPoint: (point: string) => void
}

function Rating({ row, column, points, name, chosen, onPoint }: RatingProps): VNode {
  const { form } = usePage()
  return (
    <div class="rated" role="radiogroup" aria-label={withoutMarks(`${row.label}, ${column.label}`)}>
      <span class="rated-label" aria-hidden="true">
        <Words text={row.label} />
      </span>
      <div class="points">
        {points.map(({ id, label, value }) => (
          <label key={id} class="point">
            <input type="radio" name={`a.${name}`} checked={chosen === id} onChange={() => onPoint(id)} />
            <span class="point-value" aria-hidden="true">
              {form.writing.number(value)}
            </span>
            <span class="point-label">
              <Words text={label} />
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}

/** What one would see at each point, for whoever wonders which is meant. */
function Meanings({ scale, points }: { scale: string; points: Scale['points'] }): VNode | null {
  const { say } = usePage()
  const described = points.filter(({ description }) => description !== undefined)
  if (described.length === 0) return null
  return (
    <details class="meanings">
      <summary>{say('form.meanings')}</summary>
      <Prose unit={`scales.${scale}.help`} />
      <dl>
        {described.map(({ id, label }) => (
          <div key={id}>
            <dt>
              <Words text={label} />
            </dt>
            <dd>
              <Prose unit={`scales.${scale}.points.${id}.description`} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
