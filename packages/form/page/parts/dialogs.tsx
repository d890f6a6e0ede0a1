import type { ComponentChildren, VNode } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Losses } from '../../src/answers/find-losses.ts'
import { usePage } from '../page-context.ts'
import { Html } from './prose.tsx'
import { QuestionList } from './question-list.tsx'

/** What lies over the page: a question before something goes on, or the meaning of a term. */
export function Dialogs(): VNode | null {
  const { state, actions, say } = usePage()
  const { dialog } = state
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'term':
      return <TermDialog key={dialog.id} id={dialog.id} />
    case 'losses':
      return <LossesDialog losses={dialog.losses} />
    case 'restart':
      return (
        <Dialog title={say('form.restart-title')}>
          <p>{say('form.restart-text')}</p>
          <Choices goOn={say('form.restart')} stay={say('form.cancel')} onGo={actions.restart} />
        </Dialog>
      )
  }
}

function LossesDialog({ losses: { hidden, dropped } }: { losses: Losses }): VNode {
  const { say, actions } = usePage()
  return (
    <Dialog title={say('form.losses-title')}>
      {hidden.length > 0 && (
        <>
          <p>{say('form.losses-hidden', { count: hidden.length })}</p>
          <QuestionList ids={hidden} isPlain />
        </>
      )}
      {dropped.length > 0 && (
        <>
          <p>{say('form.losses-dropped', { count: dropped.length })}</p>
          <QuestionList ids={dropped} isPlain />
        </>
      )}
      <Choices goOn={say('form.losses-go')} stay={say('form.losses-stay')} onGo={() => actions.decide(true)} />
    </Dialog>
  )
}

function TermDialog({ id }: { id: string }): VNode | null {
  const { form, say, actions } = usePage()
  const term = Object.hasOwn(form.data.terms, id) ? form.data.terms[id] : undefined
  if (term === undefined) return null
  return (
    <Dialog title={term.title}>
      <Html html={term.html} />
      <p class="choices">
        <a href={term.href}>{say('form.in-glossary')}</a>
        <button type="button" class="button" onClick={() => actions.decide(false)}>
          {say('form.close')}
        </button>
      </p>
    </Dialog>
  )
}

function Choices({ goOn, stay, onGo }: { goOn: string; stay: string; onGo: () => void }): VNode {
  const { actions } = usePage()
  return (
    <p class="choices">
      <button type="button" class="button" onClick={onGo}>
        {goOn}
      </button>
      {/* The focus begins on what harms nothing. */}
      <button type="button" class="button button-main" autofocus onClick={() => actions.decide(false)}>
        {stay}
      </button>
    </p>
  )
}

/** A window over the page. The browser keeps the focus in it, closes it on Escape and gives the focus back. */
function Dialog({ title, children }: { title: string; children: ComponentChildren }): VNode {
  const { actions } = usePage()
  const element = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    element.current?.showModal()
    return () => element.current?.close()
  }, [])
  return (
    // Escape; the state then takes the window away.
    <dialog
      ref={element}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault()
        actions.decide(false)
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
    </dialog>
  )
}
