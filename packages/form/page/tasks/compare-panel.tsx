import type { ReportModel } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { modelResult } from '../../src/state/form.ts'
import type { Task } from '../../src/state/page-state.ts'
import { usePage } from '../page-context.ts'
import { Chip } from '../parts/chip.tsx'
import { QuestionLink } from '../parts/question-list.tsx'
import { TableFrame } from '../parts/table-frame.tsx'
import { Words } from '../parts/words.tsx'
import { AnswerText } from './answer-text.tsx'
import { Faults, Leave, Panel } from './panel.tsx'

type CompareTask = Extract<Task, { kind: 'compare' }>

/** What became of an earlier assessment: results side by side, then every answer that changed. */
export function ComparePanel({ task: { name, file, changes, earlier } }: { task: CompareTask }): VNode {
  const { say, form, result, state } = usePage()
  return (
    <Panel title={say('form.compare-found', { name, date: form.writing.day(file.answers.date) })}>
      <Faults faults={file.faults} />
      {file.foreign && <p>{say('form.compare-foreign', { edition: file.foreign.edition, own: state.history.now.edition })}</p>}
      {earlier && state.showsResult && <Results before={modelResult(form, earlier)} now={result()} />}
      <h3>{say('form.changes', { count: changes.length })}</h3>
      {changes.length > 0 && (
        <TableFrame>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('form.question')}</th>
                <th scope="col">{say('form.earlier')}</th>
                <th scope="col">{say('form.now')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ question, before, now }) => (
                <tr key={question}>
                  <th scope="row">
                    <QuestionLink id={question} />
                  </th>
                  <td>
                    <AnswerText question={question} answer={before} />
                  </td>
                  <td>
                    <AnswerText question={question} answer={now} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <Leave word="close" />
    </Panel>
  )
}

function Results({ before, now }: { before: ReportModel; now: ReportModel }): VNode {
  const { say, form } = usePage()
  const rows = compareResults(before, now)
  const cell = ({ value, band }: Reached): VNode => (
    <>
      {value === null ? say('form.no-result') : form.writing.number(value)} {band && <Chip band={band} bands={band.bands} />}
    </>
  )
  return (
    <TableFrame>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('form.result')}</th>
            <th scope="col">{say('form.earlier')}</th>
            <th scope="col">{say('form.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, before: was, now: is }) => (
            <tr key={key}>
              <th scope="row">
                <Words text={label} />
              </th>
              <td>{cell(was)}</td>
              <td>{cell(is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

interface Reached {
  value: number | null
  band: { id: string; label: string; bands: ReportModel['sectionScores'][number]['bands'] } | undefined
}

interface ResultRow {
  key: string
  label: string
  before: Reached
  now: Reached
}

/** The verdict, then each measure of the areas, area by area. */
function compareResults(before: ReportModel, now: ReportModel): ResultRow[] {
  const verdict = now.verdict && [{ key: 'verdict', label: now.verdict.level.label, before: verdictOf(before), now: verdictOf(now) }]
  const areas = now.sectionScores.flatMap(({ measure, scores }, index) =>
    scores.map(({ section }, at) => ({
      key: `${measure.id} ${section.id}`,
      label: `${section.title} · ${measure.label}`,
      before: areaOf(before, index, at),
      now: areaOf(now, index, at),
    })),
  )
  return [...(verdict ?? []), ...areas]
}

function verdictOf({ verdict }: ReportModel): Reached {
  return { value: verdict?.value ?? null, band: verdict?.band ? { ...verdict.band, bands: verdict.bands } : undefined }
}

function areaOf({ sectionScores }: ReportModel, index: number, at: number): Reached {
  const table = sectionScores[index]
  const score = table?.scores[at]
  return { value: score?.value ?? null, band: score?.band ? { ...score.band, bands: table?.bands ?? [] } : undefined }
}
