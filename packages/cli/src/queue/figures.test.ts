import { expect, it } from 'vitest'
import { type Figures, figuresInPrometheus } from './figures.ts'

const figures: Figures = {
  queue: { waiting: 7, active: 2, delayed: 0, completed: 1000, failed: 1 },
  worker: { done: 12, parked: 1, retries: 3, failures: 0, takenOver: 4, lastMinute: 5 },
}

/** A metric as Prometheus reads it. */
interface Metric {
  type: string
  help: string
  samples: Map<string, number>
}

/** The text format 0.0.4: of each metric HELP, TYPE and samples together and once, names and labels as they may be, each line ended. */
function parse(text: string): Map<string, Metric> {
  const metrics = new Map<string, Metric>()
  expect(text.endsWith('\n')).toBe(true)
  let current: { name: string; metric: Metric } | undefined
  for (const line of text.slice(0, -1).split('\n')) {
    const [, what, named = '', rest = ''] = /^# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)$/.exec(line) ?? []
    if (what === 'HELP') {
      expect(metrics.has(named)).toBe(false)
      current = { name: named, metric: { help: rest, type: '', samples: new Map() } }
      metrics.set(named, current.metric)
    } else if (what === 'TYPE') {
      expect([named, rest]).toEqual([current?.name, expect.stringMatching(/^(counter|gauge)$/)])
      if (current) current.metric.type = rest
    } else {
      const [, name, labels = '', value = ''] = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(\{[a-z_]+="[^"\\\n]*"\})? (\d+)$/.exec(line) ?? []
      expect([name, current?.metric.samples.has(labels)], line).toEqual([current?.name, false])
      current?.metric.samples.set(labels, Number(value))
    }
  }
  return metrics
}

it('are what Prometheus reads: depth, rate, and what became of jobs', () => {
  const metrics = parse(figuresInPrometheus(figures))
  expect(Object.fromEntries([...metrics].map(([name, { type, samples }]) => [name, [type, Object.fromEntries(samples)]]))).toEqual({
    ai_toolkit_queue_jobs: [
      'gauge',
      { '{state="waiting"}': 7, '{state="active"}': 2, '{state="delayed"}': 0, '{state="completed"}': 1000, '{state="failed"}': 1 },
    ],
    ai_toolkit_worker_done_total: ['counter', { '': 12 }],
    ai_toolkit_worker_parked_total: ['counter', { '': 1 }],
    ai_toolkit_worker_retries_total: ['counter', { '': 3 }],
    ai_toolkit_worker_failures_total: ['counter', { '': 0 }],
    ai_toolkit_worker_taken_over_total: ['counter', { '': 4 }],
    ai_toolkit_worker_last_minute: ['gauge', { '': 5 }],
  })
})
