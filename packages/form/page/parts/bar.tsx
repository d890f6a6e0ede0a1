import type { VNode } from 'preact'
import { isUnfiled } from '../../src/state/page-state.ts'
import { usePage } from '../page-context.ts'
import { Words } from './words.tsx'

/** The bar at the head of the page: what this is, how safe the answers are, and the tools that are always at hand. */
export function Bar(): VNode {
  const { say, state, form, actions, files } = usePage()
  const { past, future, now } = state.history
  return (
    <header class="bar">
      <p class="brand">
        <span class="brand-title">
          <Words text={form.questionnaire.title} />
        </span>
        {now.subject.name !== '' && (
          <span class="brand-subject" dir="auto">
            {now.subject.name}
          </span>
        )}
      </p>
      <Safety />
      <div class="tools">
        <button type="button" class="tool" aria-disabled={past.length === 0} onClick={actions.undo}>
          {say('form.undo')}
        </button>
        {future.length > 0 && (
          <button type="button" class="tool" onClick={actions.redo}>
            {say('form.redo')}
          </button>
        )}
        <button type="button" class={isUnfiled(state) ? 'tool tool-main' : 'tool'} onClick={files.save}>
          {say('form.save')}
        </button>
      </div>
    </header>
  )
}

/** Where the answers are, in a few words. */
export function Safety(): VNode {
  const { say, state } = usePage()
  const { keeping } = state
  const filed = isUnfiled(state) ? 'no' : state.filed === undefined ? 'empty' : 'yes'
  const kept = keeping.kind === 'kept' ? say('form.kept', { time: keeping.at }) : keeping.kind === 'refused' ? say('form.not-kept') : ''
  return (
    <p class={keeping.kind === 'refused' && filed === 'no' ? 'safety safety-low' : 'safety'}>
      <span>{kept}</span> <span>{filed === 'empty' ? '' : say('form.filed', { filed })}</span>
    </p>
  )
}
