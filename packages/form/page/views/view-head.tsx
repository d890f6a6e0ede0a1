import type { ComponentChildren, VNode } from 'preact'
import { Words } from '../parts/words.tsx'

/** The head of a view: where one is, and its title, which takes the focus when the view opens. */
export function ViewHead({ overline, title, children }: { overline?: string; title: string; children?: ComponentChildren }): VNode {
  return (
    <header class="opening">
      {overline !== undefined && <p class="overline">{overline}</p>}
      <h1 id="view-title" tabIndex={-1}>
        <Words text={title} />
      </h1>
      {children}
    </header>
  )
}
