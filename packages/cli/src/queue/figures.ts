import type { QueueDepth, WorkCounts } from '@ai-toolkit/queue'

/** Figures of the queues that a worker takes from, and of what it has done itself. */
export interface Figures {
  queue: QueueDepth
  worker: WorkCounts
}

/** What each figure of a worker says. Those that only grow are counters. */
const help: Record<keyof WorkCounts, string> = {
  done: 'Reports made by this worker.',
  parked: 'Jobs that can never be made, such as answers with errors.',
  retries: 'Tries that failed for a fault of a machine and are made again.',
  failures: 'Jobs given up.',
  takenOver: 'Jobs of lost workers given back to the queue.',
  lastMinute: 'Jobs ended in the last minute.',
}

/** The figures in the text format of Prometheus, version 0.0.4. */
export function figuresInPrometheus({ queue, worker }: Figures): string {
  const depth = Object.entries(queue).map(([state, count]) => `ai_toolkit_queue_jobs{state="${state}"} ${count}`)
  const work = Object.entries(help).flatMap(([name, text]) => metric(name as keyof WorkCounts, text, worker))
  return `${['# HELP ai_toolkit_queue_jobs Jobs in the queue, by state.', '# TYPE ai_toolkit_queue_jobs gauge', ...depth, ...work].join('\n')}\n`
}

function metric(name: keyof WorkCounts, text: string, worker: WorkCounts): string[] {
  const isGauge = name === 'lastMinute'
  const full = `ai_toolkit_worker_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}${isGauge ? '' : '_total'}`
  return [`# HELP ${full} ${text}`, `# TYPE ${full} ${isGauge ? 'gauge' : 'counter'}`, `${full} ${worker[name]}`]
}
