import type { VNode } from 'preact'
import type { Task, UsableFile } from '../../src/state/page-state.ts'
import { usePage } from '../page-context.ts'
import { ComparePanel } from './compare-panel.tsx'
import { MergePanel } from './merge-panel.tsx'
import { Faults, Leave, Panel } from './panel.tsx'

/** What has been begun with a file: why it cannot be used, what would be taken over, what is to be decided, or what changed. */
export function TaskPanel({ task }: { task: Task }): VNode {
  const { say } = usePage()
  switch (task.kind) {
    case 'refused':
      return (
        <Panel title={say('form.refused-title', { name: task.name })} isProblem>
          <p>{say(`form.fault.${task.fault.word}`, task.fault.values)}</p>
          <p>{say('form.refused-text')}</p>
          <Leave word="close" />
        </Panel>
      )
    case 'open':
      return <OpenPanel name={task.name} file={task.file} />
    case 'merge':
      return <MergePanel task={task} />
    case 'compare':
      return <ComparePanel task={task} />
  }
}

function OpenPanel({ name, file: { answers, faults, foreign } }: { name: string; file: UsableFile }): VNode {
  const { say, files, state } = usePage()
  const onScreen = Object.keys(state.history.now.answers).length
  return (
    <Panel title={say('form.open-found', { name, count: Object.keys(answers.answers).length })}>
      {foreign && <p>{say('form.open-foreign', { edition: foreign.edition, own: state.history.now.edition })}</p>}
      <Faults faults={faults} />
      {onScreen > 0 && <p>{say('form.open-replaces', { count: onScreen })}</p>}
      <p class="choices">
        <button type="button" class="button button-main" onClick={files.takeOver}>
          {say('form.take-over')}
        </button>
        <Leave word="cancel" isBare />
      </p>
    </Panel>
  )
}
