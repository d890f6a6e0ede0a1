import { spareHeapNoMore } from '../build/spare-heap.ts'
import { buildToolkit } from '../build-toolkit.ts'
import { checkAll } from '../check-all.ts'

/**
 * Does once what commands do most: check a toolkit and build it. Nothing is told of it; it is there for what V8 compiles on the way. Leaves V8's
 * flags as commands find them when they start.
 */
export async function rehearse({ content, templates, out }: { content: string; templates: string; out: string }): Promise<void> {
  await checkAll({ content, templates })
  await buildToolkit({ content, templates, out, formats: ['html', 'json'], onStep: () => undefined })
  spareHeapNoMore()
}
