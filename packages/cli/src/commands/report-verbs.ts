import { Option } from 'commander'
import { redactions } from '../proof/redactions.ts'
import { reportFormats, reportKinds, usualFormats } from '../reports/report-kinds.ts'
import { inProject, parseFormats, parseNames, parsePort, shared } from './options.ts'
import { queueOptions, shardOption, workerOptions } from './queue-options.ts'
import type { VerbDefinition } from './verb-definition.ts'

/** Verbs that make reports, and what reports are made with. */
export const reportVerbs: VerbDefinition[] = [
  {
    usage: 'report [answers...]',
    description: 'Make branded reports of answer files: of single ones, of folders of them, of all that fit a pattern.',
    example: 'pnpm toolkit report our-agency.answers.yaml --brand templates/brands/default --format pdf',
    options: [
      shared.content,
      shared.templates,
      new Option('--from <report>', 'make a report (PDF, HTML) again from what it carries, as it was unless asked otherwise'),
      new Option('--kind <kind>', 'what the report is for (default: full); progress and portfolio make one report of all files').choices(reportKinds),
      new Option('--out <folder>', 'where to write').default(inProject('dist/reports'), 'dist/reports'),
      new Option(
        '--format <formats>',
        `${reportFormats.join(', ')}, joined by commas (default: ${usualFormats.join()}); csv and xlsx are rows of plans and portfolios, docx the full report`,
      ).argParser((value) => parseFormats(value, reportFormats)),
      new Option('--brand <folder>', 'the folder of an agency’s look (default: templates/brands/default)'),
      new Option('--template <name>', 'a folder in templates/report (default: the questionnaire’s own)'),
      new Option('--word-template <file>', 'a Word template of your own (.docx) to fill; see new word-template'),
      shared.locale,
      new Option('--redact <parts>', `what to leave out of the answers: ${redactions.join(', ')}, joined by commas`).argParser((value) =>
        parseNames(value, redactions),
      ),
      new Option('--sign <key>', 'a secret key of minisign; a signature is put beside each PDF and HTML file'),
      new Option('--resume', 'keep the reports that stand there already, made of the same answers in the same way'),
      shardOption,
      ...queueOptions,
      shared.browser,
      shared.json,
    ],
    load: async () => (await import('../verbs/report.ts')).report,
  },
  {
    usage: 'worker',
    description: 'Make reports that report --queue orders, until it is asked to end (Ctrl-C); what is under way is finished.',
    example: 'pnpm toolkit worker --queue redis://queue.example --store /mnt/reports',
    options: [...queueOptions, ...workerOptions, shared.content, shared.templates, shared.browser, shared.json],
    load: async () => (await import('../verbs/worker.ts')).worker,
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
    usage: 'new key <name>',
    description: 'Make a pair of keys to sign reports with, as minisign makes them.',
    example: 'pnpm toolkit new key our-agency --out ~/keys',
    options: [
      new Option('--out <folder>', 'where to write').default('.'),
      new Option('--no-password', 'do not lock the secret key: whoever can read its file can sign'),
      shared.json,
    ],
    load: async () => (await import('../verbs/new-key.ts')).newKey,
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
  {
    usage: 'new word-template <name>',
    description: 'Begin a Word template: a .docx with every tag of a report, in the look of a brand, to be made your own in Word.',
    example: 'pnpm toolkit new word-template our-report --brand templates/brands/our-agency',
    options: [
      shared.content,
      shared.templates,
      shared.brand,
      shared.language,
      new Option('--out <file>', 'the file to write (default: <name>.docx where you are)'),
      shared.force,
      shared.json,
    ],
    load: async () => (await import('../verbs/new-word-template.ts')).newWordTemplate,
  },
]
