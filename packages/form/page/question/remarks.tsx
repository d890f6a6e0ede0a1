import type { Answer, Question } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type AnswerPlace, answerAt } from '../../src/answers/edit-answers.ts'
import { LONGEST_LINE, LONGEST_TEXT } from '../../src/answers/fit-answer.ts'
import { focusOn } from '../focus-on.ts'
import { usePage } from '../page-context.ts'
import { Field, LineInput, TextInput } from '../parts/field.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { NotApplicable } from './not-applicable.tsx'
import { placeKey } from './place-key.ts'

/** What can be added to an answer; each is folded away until it is wanted or filled. */
const PARTS = ['note', 'measures', 'marks', 'notApplicable'] as const
type Part = (typeof PARTS)[number]

/** What each part is given. */
export interface RemarkProps {
  answer: Answer
  name: string
  place: AnswerPlace
  onAnswer: (answer: Answer, touched?: string) => void
}

/** Note and evidence, measures with owner and review, marks for the team, and not applicable. */
export function Remarks({ question, place }: { question: Question; place: AnswerPlace }): VNode {
  const { state, actions, say } = usePage()
  const [opened, setOpened] = useState<readonly Part[]>([])
  const name = placeKey(place)
  const answer = answerAt(state.history.now, place)
  const parts = PARTS.filter((part) => part !== 'notApplicable' || question.notApplicable !== false)
  const onAnswer = (next: Answer, touched?: string) => actions.answer(place, next, touched && `${name} ${touched}`)
  const isOpen = (part: Part) => opened.includes(part) || isFilled(answer, part)
  const props = { answer, name, place, onAnswer }
  const clear = (): void => {
    onAnswer({ ...answer, value: '' })
    focusOn(`q.${name}`)
  }
  return (
    <div class="remarks">
      <div class="remark-buttons">
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            class={isFilled(answer, part) ? 'plain is-filled' : 'plain'}
            aria-expanded={isOpen(part)}
            disabled={isFilled(answer, part)}
            onClick={() => setOpened(opened.includes(part) ? opened.filter((one) => one !== part) : [...opened, part])}
          >
            {say(`form.part-${part}`)}
          </button>
        ))}
        {answer.value !== undefined && question.type !== 'group' && (
          <button type="button" class="plain" onClick={clear}>
            {say('form.clear')}
          </button>
        )}
      </div>
      {isOpen('note') && <Note {...props} />}
      {isOpen('measures') && <Measures {...props} />}
      {isOpen('marks') && <Marks {...props} />}
      {isOpen('notApplicable') && question.notApplicable !== false && <NotApplicable {...props} />}
    </div>
  )
}

function isFilled({ note, evidence, measures, owner, review, assignedTo, toDiscuss, notApplicable }: Answer, part: Part): boolean {
  const fields = { note: [note, evidence], measures: [measures, owner, review], marks: [assignedTo, toDiscuss], notApplicable: [notApplicable] }
  return fields[part].some((field) => field !== undefined)
}

function Note({ answer, name, onAnswer }: RemarkProps): VNode {
  const { say } = usePage()
  return (
    <div class="remark">
      <Field id={`${name}-note`} label={say('form.note')}>
        <TextInput id={`${name}-note`} value={answer.note} most={LONGEST_TEXT} onText={(note) => onAnswer({ ...answer, note }, 'note')} />
      </Field>
      <EvidenceList name={name} evidence={answer.evidence ?? []} onEvidence={(evidence, touched) => onAnswer({ ...answer, evidence }, touched)} />
    </div>
  )
}

function Measures({ answer, name, onAnswer }: RemarkProps): VNode {
  const { say } = usePage()
  return (
    <div class="remark">
      <Field id={`${name}-measures`} label={say('form.measures')}>
        <TextInput
          id={`${name}-measures`}
          value={answer.measures}
          most={LONGEST_TEXT}
          onText={(measures) => onAnswer({ ...answer, measures }, 'measures')}
        />
      </Field>
      <div class="pair">
        <Field id={`${name}-owner`} label={say('form.owner')}>
          <LineInput id={`${name}-owner`} value={answer.owner} most={LONGEST_LINE} onText={(owner) => onAnswer({ ...answer, owner }, 'owner')} />
        </Field>
        <Field id={`${name}-review`} label={say('form.review-day')}>
          <input
            id={`${name}-review`}
            type="date"
            value={answer.review ?? ''}
            onInput={(event) => onAnswer({ ...answer, review: event.currentTarget.value }, 'review')}
          />
        </Field>
      </div>
    </div>
  )
}

function Marks({ answer, name, onAnswer }: RemarkProps): VNode {
  const { say } = usePage()
  return (
    <div class="remark pair">
      <Field id={`${name}-assigned`} label={say('form.assigned-to')}>
        <LineInput
          id={`${name}-assigned`}
          value={answer.assignedTo}
          most={LONGEST_LINE}
          onText={(assignedTo) => onAnswer({ ...answer, assignedTo }, 'assigned')}
        />
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={answer.toDiscuss === true}
          onChange={(event) => onAnswer({ ...answer, toDiscuss: event.currentTarget.checked })}
        />
        {say('form.to-discuss')}
      </label>
    </div>
  )
}
