import type { ShapeOf } from '../templates/shape.ts'
import type { ActionView, PlanView } from './views/plan-view.ts'
import type { SummaryView, TaskView } from './views/summary-view.ts'

const tasks: ShapeOf<TaskView[]> = [{ text: 'markup', title: 'text', section: 'text', who: 'text', when: 'text' }]

/** What an executive summary has beside the parts of every report. */
export const summaryShape: ShapeOf<SummaryView> = {
  description: 'text',
  position: 'text',
  drivers: [{ number: 'text', label: 'text', bar: 'markup', value: 'text', band: 'text' }],
  driversHaveBands: 'flag',
  duties: tasks,
  advice: tasks,
  more: 'text',
}

const actions: ShapeOf<ActionView[]> = [
  {
    number: 'text',
    title: 'text',
    text: 'markup',
    sections: 'text',
    concerns: 'text',
    concernCount: 'number',
    requiredBy: 'text',
    responsible: 'text',
    due: 'text',
    owner: 'text',
    review: 'text',
    status: 'text',
    isOpen: 'flag',
    measures: 'text',
    levels: 'text',
  },
]

/** What an action plan has beside the parts of every report. */
export const planShape: ShapeOf<PlanView> = {
  counts: [{ label: 'text', all: 'text', planned: 'text', partly: 'text', open: 'text' }],
  required: actions,
  priorities: [{ id: 'text', title: 'text', actions }],
  owners: [{ id: 'text', name: 'text', actions }],
}
