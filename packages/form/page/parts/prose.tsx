import type { VNode } from 'preact'
import { usePage } from '../page-context.ts'

/** A longer text of the edition by its unit id; nothing where there is none. */
export function Prose({ unit }: { unit: string }): VNode | null {
  const { html } = usePage().form.data
  const text = Object.hasOwn(html, unit) ? html[unit] : undefined
  return text === undefined || text === '' ? null : <Html html={text} />
}

/** HTML of the edition. Package html made it from document trees when the page was built, and escaped everything in it; nothing else may come here. */
export function Html({ html }: { html: string }): VNode {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
