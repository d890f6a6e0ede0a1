import type { Answers, Respondent } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { LONGEST_LINE, LONGEST_TEXT } from '../../src/answers/fit-answer.ts'
import { addressOf } from '../../src/state/view.ts'
import { usePage } from '../page-context.ts'
import { Safety } from '../parts/bar.tsx'
import { Field, FileButton, LineInput, TextInput } from '../parts/field.tsx'
import { Html, Prose } from '../parts/prose.tsx'
import { Words } from '../parts/words.tsx'
import { ViewHead } from './view-head.tsx'

/** What to know before answering, what the answers are about, and who gives them. */
export function StartView(): VNode {
  const { say, form, files } = usePage()
  const { questionnaire, data } = form
  const [first] = questionnaire.sections
  return (
    <>
      <ViewHead overline={data.editionLine} title={questionnaire.title} />
      {data.translation.map((note) => (
        <p key={note} class="message message-problem">
          {note}
        </p>
      ))}
      <Prose unit="introduction" />
      <section class="block">
        <h2>{say('form.how')}</h2>
        <ul class="how">
          <li>{say('form.how-order')}</li>
          <li>{say('form.how-offline')}</li>
          <li>{say('form.how-save')}</li>
        </ul>
        <Safety />
        <p class="choices">
          <FileButton text={say('form.open')} onFile={files.open} />
        </p>
      </section>
      <SubjectFields />
      <RespondentFields />
      {first && (
        <p class="choices">
          <a class="button button-main" href={`#${addressOf({ kind: 'section', id: first.id })}`}>
            {say('form.begin')}
          </a>
        </p>
      )}
      {data.notices.map(({ title, html }) => (
        <section key={title} class="notice">
          <h2>
            <Words text={title} />
          </h2>
          <Html html={html} />
        </section>
      ))}
    </>
  )
}

function SubjectFields(): VNode {
  const { say, state, actions, form } = usePage()
  const { subject } = state.history.now
  const write = (field: keyof Answers['subject'], text: string): void => {
    const { [field]: _old, ...others } = subject
    const next = text === '' ? others : { ...others, [field]: text }
    actions.describe({ subject: { ...next, name: field === 'name' ? text : subject.name } }, `subject ${field}`)
  }
  return (
    <section class="block" aria-labelledby="subject-title">
      <h2 id="subject-title">
        <Words text={say('form.subject', { subject: form.questionnaire.subject.title })} />
      </h2>
      <Prose unit="subject.help" />
      <Field id="subject-name" label={say('form.subject-name')} hint={say('form.subject-name-hint')}>
        <LineInput
          id="subject-name"
          value={subject.name}
          most={LONGEST_LINE}
          describedBy="subject-name-hint"
          onText={(text) => write('name', text)}
        />
      </Field>
      <div class="pair">
        <Field id="subject-agency" label={say('form.agency')}>
          <LineInput id="subject-agency" value={subject.agency} most={LONGEST_LINE} onText={(text) => write('agency', text)} />
        </Field>
        <Field id="subject-reference" label={say('form.reference')}>
          <LineInput id="subject-reference" value={subject.reference} most={LONGEST_LINE} onText={(text) => write('reference', text)} />
        </Field>
      </div>
      <Field id="subject-description" label={say('form.description')}>
        <TextInput id="subject-description" value={subject.description} most={LONGEST_TEXT} onText={(text) => write('description', text)} />
      </Field>
    </section>
  )
}

function RespondentFields(): VNode {
  const { say, state, actions } = usePage()
  const { respondents = [] } = state.history.now
  const put = (next: readonly Respondent[], touched: string): void => actions.describe({ respondents: [...next] }, touched)
  const write = (index: number, change: Partial<Respondent>): void =>
    put(
      respondents.map((one, at) => (at === index ? { ...one, ...change } : one)),
      `respondent ${index} ${Object.keys(change).join()}`,
    )
  return (
    <section class="block" aria-labelledby="respondents-title">
      <h2 id="respondents-title">{say('form.respondents')}</h2>
      <p class="hint">{say('form.respondents-hint')}</p>
      {respondents.map(({ name, role }, index) => (
        <div key={index} class="pair respondent">
          <Field id={`respondent-${index}`} label={say('form.respondent', { number: index + 1 })}>
            <LineInput id={`respondent-${index}`} value={name} most={LONGEST_LINE} onText={(text) => write(index, { name: text })} />
          </Field>
          <Field id={`role-${index}`} label={say('form.role', { number: index + 1 })}>
            <LineInput id={`role-${index}`} value={role} most={LONGEST_LINE} onText={(text) => write(index, { role: text })} />
          </Field>
          <button type="button" class="plain" onClick={() => put(respondents.toSpliced(index, 1), '')}>
            {say('form.remove-respondent', { number: index + 1 })}
          </button>
        </div>
      ))}
      <p class="choices">
        <button type="button" class="button" onClick={() => put([...respondents, { name: '' }], '')}>
          {say('form.add-respondent')}
        </button>
      </p>
    </section>
  )
}
