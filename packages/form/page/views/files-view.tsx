import type { VNode } from 'preact'
import { clearKept } from '../keep-answers.ts'
import { usePage } from '../page-context.ts'
import { Safety } from '../parts/bar.tsx'
import { FileButton } from '../parts/field.tsx'
import { SaveButtons } from '../parts/save-buttons.tsx'
import { TaskPanel } from '../tasks/task-panel.tsx'
import { ViewHead } from './view-head.tsx'

/** Where answers are saved, opened, merged, compared and cleared away. */
export function FilesView(): VNode {
  const { say, files, state, store, form } = usePage()
  return (
    <>
      <ViewHead title={say('form.files')} />
      {state.task && <TaskPanel task={state.task} />}
      <section class="block">
        <h2>{say('form.save-title')}</h2>
        <p>{say('form.save-text')}</p>
        <Safety />
        <p class="choices">
          <SaveButtons />
        </p>
      </section>
      <FileBlock word="open" onFile={files.open} />
      <FileBlock word="merge" onFile={files.merge} />
      <FileBlock word="compare" onFile={files.compare} />
      <section class="block">
        <h2>{say('form.browser-title')}</h2>
        <p>{say('form.browser-text', { kept: state.keeping.kind === 'refused' ? 'refused' : 'kept' })}</p>
        <p class="choices">
          <button type="button" class="button" onClick={() => clearKept(form, store)}>
            {say('form.clear-kept')}
          </button>
          <button type="button" class="button" onClick={() => store.set({ dialog: { kind: 'restart' } })}>
            {say('form.restart')}
          </button>
        </p>
      </section>
    </>
  )
}

function FileBlock({ word, onFile }: { word: 'open' | 'merge' | 'compare'; onFile: (file: File) => void }): VNode {
  const { say } = usePage()
  return (
    <section class="block">
      <h2>{say(`form.${word}-title`)}</h2>
      <p>{say(`form.${word}-text`)}</p>
      <p class="choices">
        <FileButton text={say(`form.${word}`)} onFile={onFile} />
      </p>
    </section>
  )
}
