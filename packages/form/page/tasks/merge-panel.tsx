import type { VNode } from 'preact'
import type { Choice, Conflict } from '../../src/answers/merge-answers.ts'
import type { Task } from '../../src/state/page-state.ts'
import { usePage } from '../page-context.ts'
import { QuestionList, QuestionName } from '../parts/question-list.tsx'
import { AnswerText } from './answer-text.tsx'
import { Faults, Leave, Panel } from './panel.tsx'

type MergeTask = Extract<Task, { kind: 'merge' }>

/** Two people's answers: what comes from the other file, and each conflict to be decided. */
export function MergePanel({ task: { name, file, merge, choices } }: { task: MergeTask }): VNode {
  const { say, files } = usePage()
  return (
    <Panel title={say('form.merge-found', { name })}>
      <p>{say('form.merge-summary', { taken: merge.taken.length, conflicts: merge.conflicts.length })}</p>
      <Faults faults={file.faults} />
      {merge.taken.length > 0 && (
        <details>
          <summary>{say('form.merge-taken', { count: merge.taken.length })}</summary>
          <QuestionList ids={merge.taken} />
        </details>
      )}
      {merge.conflicts.map((conflict, index) => (
        <ConflictField key={index} conflict={conflict} index={index} choice={choices[index] ?? 'a'} />
      ))}
      <p class="choices">
        <button type="button" class="button button-main" onClick={files.finishMerge}>
          {say('form.merge-finish')}
        </button>
        <Leave word="cancel" isBare />
      </p>
    </Panel>
  )
}

function ConflictField({ conflict, index, choice }: { conflict: Conflict; index: number; choice: Choice }): VNode {
  const { say, files } = usePage()
  const sides: Choice[] = conflict.both === undefined ? ['a', 'b'] : ['a', 'b', 'both']
  return (
    <fieldset class="conflict">
      <legend>
        {'question' in conflict ? <QuestionName id={conflict.question} /> : say('form.about-subject')}
        <span class="conflict-field"> · {say(`form.table.${conflict.field}`)}</span>
      </legend>
      {sides.map((side) => (
        <label key={side} class="choice">
          <input type="radio" name={`conflict-${index}`} checked={choice === side} onChange={() => files.choose(index, side)} />
          <span class="choice-label">{say(`form.side-${side}`)}</span>
          <span class="choice-text">
            <SideText conflict={conflict} side={side} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function SideText({ conflict, side }: { conflict: Conflict; side: Choice }): VNode {
  const { say } = usePage()
  if (conflict.field === 'answer') return <AnswerText question={conflict.question} answer={conflict[side]} />
  const text = conflict[side]
  return text === undefined ? (
    <span class="nothing">{say('form.nothing')}</span>
  ) : (
    <span class="own" dir="auto">
      {text}
    </span>
  )
}
