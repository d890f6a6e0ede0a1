import { Option } from 'commander'
import { inProject, parsePercent, shared } from './options.ts'
import type { VerbDefinition } from './verb-definition.ts'

/** The translator’s verbs. */
export const translateVerbs: VerbDefinition[] = [
  {
    usage: 'translate status [locales...]',
    description: 'Say how far each part is translated, and what to do first.',
    example: 'pnpm toolkit translate status fr --fail-under 95',
    options: [
      shared.content,
      shared.templates,
      new Option('--fail-under <percent>', 'fail where less of a part is translated').argParser(parsePercent),
      shared.json,
    ],
    load: async () => (await import('../verbs/translate-status.ts')).translateStatus,
  },
  {
    usage: 'translate update [locales...]',
    description: 'Bring catalogues up to date with the toolkit.',
    example: 'pnpm toolkit translate update fr --wording-only guide:wheels/look/p2',
    options: [
      shared.content,
      shared.templates,
      new Option('--wording-only <units...>', 'texts whose change does not touch their meaning: translations stay valid'),
      shared.json,
    ],
    load: async () => (await import('../verbs/translate-update.ts')).translateUpdate,
  },
  {
    usage: 'translate add <locale>',
    description: 'Add a language: its description, and a catalogue for everything.',
    example: 'pnpm toolkit translate add pt-BR',
    options: [shared.content, shared.templates, shared.json],
    load: async () => (await import('../verbs/translate-add.ts')).translateAdd,
  },
  {
    usage: 'translate export <locale> [parts...]',
    description: 'Write catalogues as XLIFF 2.0, for tools that want it.',
    example: 'pnpm toolkit translate export fr roadmap --out xliff',
    options: [
      shared.content,
      shared.templates,
      new Option('--out <folder>', 'where to write').default(inProject('xliff'), 'xliff'),
      new Option('--format <format>', 'the format').choices(['xliff']).default('xliff'),
      shared.json,
    ],
    load: async () => (await import('../verbs/translate-export.ts')).translateExport,
  },
  {
    usage: 'translate import <files...>',
    description: 'Read XLIFF 2.0 files into their catalogues, text by text.',
    example: 'pnpm toolkit translate import xliff/roadmap.fr.xlf',
    options: [shared.content, shared.templates, shared.json],
    load: async () => (await import('../verbs/translate-import.ts')).translateImport,
  },
  {
    usage: 'translate review <locale> [parts...]',
    description: 'Mark what is translated as read by a native reviewer.',
    example: 'pnpm toolkit translate review fr roadmap',
    options: [shared.content, shared.templates, shared.json],
    load: async () => (await import('../verbs/translate-review.ts')).translateReview,
  },
]
