import { Option } from 'commander'
import { shared } from './options.ts'
import type { VerbDefinition } from './verb-definition.ts'

/** Verbs about answers, from an empty file to a result. */
export const answersVerbs: VerbDefinition[] = [
  {
    usage: 'answers new <questionnaire>',
    description: 'Begin an answer file, a workbook or a table, with every question in it.',
    example: 'pnpm toolkit answers new risk-assessment --locale fr --out our-system.answers.yaml',
    options: [
      shared.content,
      shared.templates,
      new Option('--format <format>', 'yaml, xlsx or csv').choices(['yaml', 'xlsx', 'csv']).default('yaml'),
      shared.language,
      shared.outFile,
      shared.force,
      shared.json,
    ],
    load: async () => (await import('../verbs/answers-new.ts')).answersNew,
  },
  {
    usage: 'answers check <answers>',
    description: 'Report what is wrong with an answer file, and what is still open.',
    example: 'pnpm toolkit answers check our-system.answers.yaml',
    options: [shared.content, shared.json],
    load: async () => (await import('../verbs/answers-check.ts')).answersCheck,
  },
  {
    usage: 'answers export <answers>',
    description: 'Write an answer file as a workbook or a table, to be filled in further and read back.',
    example: 'pnpm toolkit answers export our-system.answers.yaml --format xlsx',
    options: [
      shared.content,
      shared.templates,
      new Option('--format <format>', 'xlsx or csv').choices(['xlsx', 'csv']).default('xlsx'),
      shared.language,
      shared.outFile,
      shared.force,
      shared.partial,
      shared.json,
    ],
    load: async () => (await import('../verbs/answers-export.ts')).answersExport,
  },
  {
    usage: 'answers import <file>',
    description: 'Make an answer file of a workbook, a table, or what another program’s form collected.',
    example: 'pnpm toolkit answers import our-system.xlsx --out our-system.answers.yaml',
    options: [shared.content, shared.templates, shared.outFile, shared.force, shared.partial, shared.json],
    load: async () => (await import('../verbs/answers-import.ts')).answersImport,
  },
  {
    usage: 'answers merge <a> <b>',
    description: 'Join two people’s answers question by question.',
    example: 'pnpm toolkit answers merge legal.answers.yaml technical.answers.yaml --out our-system.answers.yaml',
    options: [
      shared.content,
      new Option('--prefer <side>', 'whose answer stands where both say something else').choices(['a', 'b']),
      shared.outFile,
      shared.force,
      shared.json,
    ],
    load: async () => (await import('../verbs/answers-merge.ts')).answersMerge,
  },
  {
    usage: 'answers migrate <answers>',
    description: 'Carry answers over to another edition, into a new file, and say what that does to them and to the result.',
    example: 'pnpm toolkit answers migrate our-system.answers.yaml --to 1.1.0 --report what-changed.html',
    options: [
      shared.content,
      shared.templates,
      new Option('--to <edition>', 'the edition to go to (default: the latest)'),
      new Option('--out <file>', 'the file to write (default: beside the old one, with the edition in its name)'),
      new Option('--report <file>', 'also write a page about it, in the agency’s look'),
      shared.brand,
      shared.language,
      shared.json,
    ],
    load: async () => (await import('../verbs/answers-migrate.ts')).answersMigrate,
  },
  {
    usage: 'answers form <questionnaire>',
    description: 'Write a questionnaire as a form for other programs, in every language.',
    example: 'pnpm toolkit answers form readiness-assessment --format surveyjs --out readiness.json',
    options: [
      shared.content,
      shared.templates,
      new Option('--format <format>', 'xlsform (ODK, Kobo) or surveyjs').choices(['xlsform', 'surveyjs']).default('xlsform'),
      shared.locale,
      shared.outFile,
      shared.force,
      shared.json,
    ],
    load: async () => (await import('../verbs/answers-form.ts')).answersForm,
  },
  {
    usage: 'assess <answers>',
    description: 'Evaluate an answer file: measures, levels, recommendations, and how they came about.',
    example: 'pnpm toolkit assess our-agency.answers.yaml --compare last-year.answers.yaml',
    options: [shared.content, new Option('--compare <answers>', 'an earlier answer file to the same questionnaire'), shared.partial, shared.json],
    load: async () => (await import('../verbs/assess.ts')).assess,
  },
]
