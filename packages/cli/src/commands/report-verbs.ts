import { Option } from 'commander'
import { reportFormats, reportKinds, usualFormats } from '../reports/report-kinds.ts'
import { inProject, manyFormats, parsePort, shared } from './options.ts'
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
      manyFormats(reportFormats, 'html, pdf, json, csv (the rows of plans and portfolios) and docx (the full report)', usualFormats),
      shared.brand,
      new Option('--template <name>', 'a folder in templates/report (default: the questionnaire’s own)'),
      shared.locale,
      shared.browser,
      shared.json,
    ],
    load: async () => (await import('../verbs/report.ts')).report,
  },
  {
    usage: 'preview report <answers>',
    description: 'Show a report in the browser, and again whenever the brand, the templates or the answers are saved.',
    example: 'pnpm toolkit preview report our-agency.answers.yaml --brand brands/our-agency',
    options: [
      shared.content,
      shared.templates,
      shared.brand,
      new Option('--template <name>', 'a folder in templates/report (default: the questionnaire’s own)'),
      shared.language,
      new Option('--port <number>', 'where it is served on this machine').default(4100).argParser(parsePort),
    ],
    load: async () => (await import('../verbs/preview-report.ts')).previewReport,
  },
  {
    usage: 'new brand <name>',
    description: 'Begin a brand: a working copy with answers to try it with.',
    example: 'pnpm toolkit new brand our-agency',
    options: [
      shared.content,
      shared.templates,
      new Option('--from <folder>', 'the brand to begin from (default: the default brand)'),
      new Option('--out <folder>', 'where to write (default: templates/brands/<name>)'),
      shared.json,
    ],
    load: async () => (await import('../verbs/new-brand.ts')).newBrand,
  },
  {
    usage: 'new template <name>',
    description: 'Begin a report template: a working copy with what it accepts and answers to try it with.',
    example: 'pnpm toolkit new template our-report --questionnaire risk-assessment',
    options: [
      shared.content,
      shared.templates,
      new Option('--from <name>', 'the template to begin from (default: the questionnaire’s own)'),
      new Option('--questionnaire <id>', 'the questionnaire it is for (default: the first)'),
      new Option('--brand <folder>', 'put it into this brand’s folder'),
      shared.json,
    ],
    load: async () => (await import('../verbs/new-template.ts')).newTemplate,
  },
]
