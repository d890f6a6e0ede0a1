import { exitStatus } from '../exit-status.ts'
import { withInterrupt } from '../interrupt.ts'
import { plural, printResult, say, showFaults } from '../talk.ts'
import type { CallOptions } from '../verb.ts'
import { runWorkbench } from '../workbench/run-workbench.ts'

/** What only this verb is asked. */
export interface PreviewCall extends CallOptions {
  /** Default: 4100. */
  port?: number
}

/** `toolkit preview`: the toolkit in the browser while it is being written, with what is wrong beside the text it concerns. */
export function preview({ options }: { options: PreviewCall }): Promise<number> {
  const { content = 'content', templates = 'templates', brand = `${templates}/brands/default`, port = 4100, browser, locale } = options
  return withInterrupt(async (signal) => {
    const opened = await runWorkbench({ content, templates, brand, port, browser, locale: locale?.[0] }, signal)
    if (opened === undefined) {
      say(`There is no free port from ${port} on; choose another with --port.`)
      return exitStatus.callIsWrong
    }
    const { bench, desk, ended } = opened
    if (bench.port !== port && port !== 0) say(`The port ${port} is taken; this is at ${bench.port} instead.`)
    const faults = desk.diagnostics().filter(({ severity }) => severity === 'error')
    if (desk.edition() === undefined) showFaults(faults, desk.sources())
    const found = faults.length === 0 ? '' : ` ${plural(faults.length, 'error')} to mend.`
    printResult(`The toolkit is shown at ${bench.url} and follows what you save.${found} Ctrl-C ends.`)
    await ended
    return exitStatus.done
  })
}
