import type { VNode } from 'preact'
import { EXPORTS } from '../exports.ts'
import { usePage } from '../page-context.ts'

/** The ways to save what is on the screen. */
export function SaveButtons(): VNode {
  const { say, files } = usePage()
  return (
    <>
      <button type="button" class="button button-main" onClick={files.save}>
        {say('form.save-file')}
      </button>
      {EXPORTS.map((one) => (
        <button key={one.ending} type="button" class="button" onClick={() => files.exportAs(one)}>
          {say(`form.save-${one.ending}`)}
        </button>
      ))}
    </>
  )
}
