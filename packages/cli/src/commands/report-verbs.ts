import { Option } from 'commander'
import { reportFormats, reportKinds } from '../reports/report-kinds.ts'
import { inProject, manyFormats, shared } from './options.ts'
import type { VerbDefinition } from './verb-definition.ts'

/** Verbs that make reports, and what reports are made with. */
export const reportVerbs: VerbDefinition[] = [
  {
    usage: 'report <answers...>',
    description: 'Make branded reports of answer files.',
    example: 'pnpm toolkit report our-agency.answers.yaml --brand templates/brands/default --format pdf',
    options: [
      shared.content,
      shared.templates,
      new Option('--kind <kind>', 'what the report is for; progress and portfolio make one report of all files').choices(reportKinds).default('full'),
      new Option('--out <folder>', 'where to write').default(inProject('dist/reports'), 'dist/reports'),
      manyFormats(reportFormats, 'html, pdf, json and csv (the rows of plans and portfolios)'),
      shared.brand,
      new Option('--template <name>', 'a folder in templates/report (default: the questionnaire’s own)'),
      shared.locale,
      shared.browser,
      shared.json,
    ],
    load: async () => (await import('../verbs/report.ts')).report,
  },
]
