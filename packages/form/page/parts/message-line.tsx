import type { VNode } from 'preact'
import { focusOn } from '../focus-on.ts'
import { usePage } from '../page-context.ts'

/** What the last action did. The element is always there, so that what comes into it is read aloud. */
export function MessageLine(): VNode {
  const { state, store, say } = usePage()
  const { message } = state
  const close = (): void => {
    store.set({ message: undefined })
    focusOn('main')
  }
  return (
    <div id="message" class="message-place" role="status" tabIndex={-1}>
      {message && (
        <p class={`message message-${message.kind}`}>
          <span dir="auto">{message.text}</span>
          <button type="button" class="plain" onClick={close}>
            {say('form.close')}
          </button>
        </p>
      )}
    </div>
  )
}
