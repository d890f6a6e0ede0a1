import type { ComponentChildren, VNode } from 'preact'
import type { Fault } from '../../src/answers/fault.ts'
import { usePage } from '../page-context.ts'

/** What in a file could not be used. */
export function Faults({ faults }: { faults: readonly Fault[] }): VNode | null {
  const { say } = usePage()
  if (faults.length === 0) return null
  return (
    <>
      <p>{say('form.faults', { count: faults.length })}</p>
      <ul class="faults">
        {faults.slice(0, MOST_SHOWN).map(({ word, values }, index) => (
          <li key={index}>{say(`form.fault.${word}`, values)}</li>
        ))}
        {faults.length > MOST_SHOWN && <li>{say('form.more-faults', { count: faults.length - MOST_SHOWN })}</li>}
      </ul>
    </>
  )
}

/** Faults beyond this many say that the file is another one, not what is wrong with it. */
const MOST_SHOWN = 50

/** A task in a frame of its own; its title takes the focus when it appears. */
export function Panel({ title, isProblem, children }: { title: string; isProblem?: boolean; children: ComponentChildren }): VNode {
  return (
    <section class={isProblem ? 'panel panel-problem' : 'panel'} aria-labelledby="task-title">
      <h2 id="task-title" tabIndex={-1} dir="auto">
        {title}
      </h2>
      {children}
    </section>
  )
}

/** The way out of a task, which changes nothing. */
export function Leave({ word, isBare }: { word: 'close' | 'cancel'; isBare?: boolean }): VNode {
  const { say, files } = usePage()
  const button = (
    <button type="button" class="button" onClick={files.drop}>
      {say(`form.${word}`)}
    </button>
  )
  return isBare ? button : <p class="choices">{button}</p>
}
