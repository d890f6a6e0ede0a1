import type { RatingGrid, RatingTable } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { usePage } from '../page-context.ts'
import { Chip, toneOf } from '../parts/chip.tsx'
import { TableFrame } from '../parts/table-frame.tsx'
import { Words } from '../parts/words.tsx'

/** Rated questions: how many stand at each level, and where they stand in the table that rates them, such as likelihood by impact. */
export function Grids({ tables }: { tables: readonly RatingTable[] }): VNode {
  return (
    <>
      {tables.map((table) => (
        <section key={table.id} class="block" aria-labelledby={`ratings-${table.id}`}>
          <h2 id={`ratings-${table.id}`}>
            <Words text={table.ratings.map(({ measure }) => measure.label).join(' · ')} />
          </h2>
          <Counts table={table} />
          <div class="grids">
            {table.ratings.map(({ measure, grid }) => grid && <Grid key={measure.id} title={measure.label} grid={grid} table={table} />)}
          </div>
        </section>
      ))}
    </>
  )
}

function Counts({ table: { counts, ratings, bands } }: { table: RatingTable }): VNode {
  const { say } = usePage()
  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('form.level')}</th>
            {ratings.map(({ measure }) => (
              <th key={measure.id} scope="col">
                <Words text={measure.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ band, counts: numbers }) => (
            <tr key={band?.id ?? ''}>
              <th scope="row">{band === null ? say('form.not-rated') : <Chip band={band} bands={bands} />}</th>
              {numbers.map((number, index) => (
                <td key={ratings[index]?.measure.id}>{number}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

function Grid({ title, grid: { rows, columns, cells }, table }: { title: string; grid: RatingGrid; table: RatingTable }): VNode {
  const { say, form } = usePage()
  const idOf = new Map([...form.questions].map(([id, { number }]) => [number, id]))
  return (
    <TableFrame>
      <table class="grid">
        <caption>
          <Words text={title} />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Words text={say('form.grid-axes', { rows: rows.label, columns: columns.label })} />
            </th>
            {columns.points.map(({ id, label }) => (
              <th key={id} scope="col">
                <Words text={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.points.toReversed().map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Words text={row.label} />
              </th>
              {cells
                .filter((cell) => cell.row === row.id)
                .map(({ column, band, questions }) => (
                  <td key={column} class={band === null ? '' : `grid-cell tone-${toneOf(band, table.bands)}`}>
                    <span class="visually-hidden">
                      <Words text={table.bands.find(({ id }) => id === band)?.label ?? ''} />{' '}
                    </span>
                    {questions.map((number) => (
                      <a key={number} href={`#q.${idOf.get(number)}`}>
                        {number}{' '}
                      </a>
                    ))}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
