import type { ComponentChildren, VNode } from 'preact'

/** A table that may be wider than the window. It scrolls by itself, and takes the focus so that the keyboard can scroll it. */
export function TableFrame({ children }: { children: ComponentChildren }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls must be reachable
    <div class="table" tabIndex={0}>
      {children}
    </div>
  )
}
