import type { GroupEntry } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { entriesOf } from '../../src/answers/edit-answers.ts'
import { valueText } from '../../src/answers/value-text.ts'
import { assessEntry } from '../../src/state/entry-states.ts'
import { focusOn } from '../focus-on.ts'
import { usePage } from '../page-context.ts'
import type { FieldProps } from './answer-field.tsx'
import { Question } from './question.tsx'

/** Of more entries than this, only the last is unfolded at first: a thousand open ones would make the page slow and long. */
const FEW = 8

/** Entries that can be added and taken away, each with the questions of the group. */
export function GroupField(props: FieldProps): VNode {
  const { question, value, place } = props
  const { say, actions } = usePage()
  const entries = entriesOf(value)
  const { minimum = 1, maximum } = question
  return (
    <div class="group">
      <p class="hint">{say('form.entries-hint', { minimum, maximum: maximum ?? 0, bounded: maximum === undefined ? 'no' : 'yes' })}</p>
      <ol class="entries">
        {entries.map((entry, index) => (
          <Entry key={entry.id} entry={entry} index={index} isOpenFirst={entries.length <= FEW || index === entries.length - 1} {...props} />
        ))}
      </ol>
      <button
        type="button"
        id={addButton(place.question)}
        class="button"
        aria-disabled={maximum !== undefined && entries.length >= maximum}
        onClick={() => (maximum === undefined || entries.length < maximum) && actions.addEntry(place.question)}
      >
        {say('form.add-entry')}
      </button>
    </div>
  )
}

interface EntryProps extends FieldProps {
  entry: GroupEntry
  index: number
  isOpenFirst: boolean
}

function Entry({ entry, index, isOpenFirst, ...group }: EntryProps): VNode {
  const { say, actions, form } = usePage()
  const [isOpen, setOpen] = useState(isOpenFirst)
  const { question, place } = group
  const remove = (): void => {
    actions.removeEntry(place.question, entry.id)
    focusOn(addButton(place.question))
  }
  const [first] = question.questions ?? []
  const value = first && entry.answers[first.id]?.value
  return (
    <li class="entry">
      <p class="entry-head">
        <button type="button" class="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('form.entry', { number: index + 1 })}
        </button>
        {first !== undefined && value !== undefined && (
          <bdi class="entry-name">{valueText(first, value, form.questionnaire.scales ?? [], form.writing)}</bdi>
        )}
        <button type="button" class="plain" onClick={remove}>
          {say('form.remove-entry', { number: index + 1 })}
        </button>
      </p>
      {isOpen && <EntryQuestions entry={entry} index={index} {...group} />}
    </li>
  )
}

function EntryQuestions({ entry, index, question, place, number }: Omit<EntryProps, 'isOpenFirst'>): VNode {
  const { form, state } = usePage()
  const compiled = form.entries.get(question.id)
  const results = compiled === undefined ? [] : assessEntry(compiled, entry, state.history.now)
  return (
    <>
      {(question.questions ?? []).map((inner, at) => {
        const result = results.find(({ id }) => id === inner.id)
        const innerPlace = { question: place.question, entry: { id: entry.id, question: inner.id } }
        return result && <Question key={inner.id} question={inner} place={innerPlace} number={`${number}.${index + 1}.${at + 1}`} result={result} />
      })}
    </>
  )
}

function addButton(group: string): string {
  return `add.${group}`
}
