import { setFlagsFromString } from 'node:v8'
import { buildToolkit } from '../build-toolkit.ts'
import { checkAll } from '../check-all.ts'

/** Does once what commands do most: check a toolkit and build it. Nothing is told of it; it is there for what V8 compiles on the way. */
export async function rehearse({ content, templates, out }: { content: string; templates: string; out: string }): Promise<void> {
  await checkAll({ content, templates })
  await buildToolkit({ content, templates, out, formats: ['html', 'json'], onStep: () => undefined })
  for (const flag of usualHeap) setFlagsFromString(flag)
}

/** What a build sets otherwise (`sparingHeap`), as V8 has it. V8 takes what was compiled only under the flags that it had when that was kept. */
const usualHeap = ['--heap-growing-percent=0', '--semi-space-growth-factor=2']
