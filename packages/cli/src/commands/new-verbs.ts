import { Option } from 'commander'
import { beginnings, resourceKinds } from '../new/kinds.ts'
import { shared } from './options.ts'
import type { VerbDefinition } from './verb-definition.ts'

/** Verbs that begin something new in the content. */
export const newVerbs: VerbDefinition[] = [
  {
    usage: 'new chapter <resource> <title>',
    description: 'Begin a chapter, listed behind the others of its resource.',
    example: 'pnpm toolkit new chapter roadmap "Working with neighbours"',
    options: [shared.content, shared.json],
    load: async () => (await import('../verbs/new-content.ts')).newChapter,
  },
  {
    usage: 'new term <term>',
    description: 'Begin a term of the glossary, in the order of the alphabet.',
    example: 'pnpm toolkit new term "confusion matrix"',
    options: [shared.content, shared.json],
    load: async () => (await import('../verbs/new-content.ts')).newTerm,
  },
  {
    usage: 'new question <questionnaire> <section> <text>',
    description: 'Begin a question at the end of a section, under an id that was never used. It gives no points yet.',
    example: 'pnpm toolkit new question risk-assessment s_fairness "Who was asked?" --type text',
    options: [
      shared.content,
      new Option('--type <type>', 'how it is answered').choices(beginnings).default('single'),
      new Option('--scale <ids...>', 'what it is rated on: of a matrix, one for each column (default: as its neighbours, else the first)'),
      shared.json,
    ],
    load: async () => (await import('../verbs/new-content.ts')).newQuestion,
  },
  {
    usage: 'new resource <id>',
    description: 'Begin a resource with one chapter or, as a questionnaire, one question that is scored, listed in the toolkit.',
    example: 'pnpm toolkit new resource training-plan --kind guide --title "Training plan"',
    options: [
      shared.content,
      new Option('--kind <kind>', 'what it is').choices(resourceKinds).default('guide'),
      new Option('--title <title>', 'its title (default: the id in words)'),
      new Option('--group <id>', 'the group of the toolkit that it belongs to (default: the last)'),
      shared.json,
    ],
    load: async () => (await import('../verbs/new-content.ts')).newResource,
  },
]
