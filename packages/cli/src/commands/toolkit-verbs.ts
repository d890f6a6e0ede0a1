import { Option } from 'commander'
import { manyFormats, parsePaper, parsePort, parseSiteUrl, shared } from './options.ts'
import type { VerbDefinition } from './verb-definition.ts'

/** Verbs about the toolkit itself. */
export const toolkitVerbs: VerbDefinition[] = [
  {
    usage: 'check',
    description: 'Report everything that is wrong with the toolkit.',
    example: 'pnpm toolkit check',
    options: [
      shared.content,
      shared.templates,
      new Option('--coverage', 'print what each resource holds and where each principle is treated'),
      new Option('--watch', 'check again whenever something is saved').conflicts(['json', 'sarif', 'fix']),
      new Option(
        '--fix',
        'mend what is safe to mend without asking: mistyped ids that can mean one thing only, digests of golden answers, the order of the glossary, spaces at the ends of lines, missing lines that name a schema',
      ),
      new Option('--dry-run', 'show what --fix would change').implies({ fix: true }),
      new Option('--sarif', 'print SARIF 2.1.0 for review tools'),
      shared.json,
    ],
    load: async () => (await import('../verbs/check.ts')).check,
  },
  {
    usage: 'preview',
    description: 'Show the toolkit in the browser while you write, with what is wrong beside the text it concerns.',
    example: 'pnpm toolkit preview --locale fr',
    options: [
      shared.content,
      shared.templates,
      shared.brand,
      shared.language,
      new Option('--port <number>', 'where it is served on this machine').default(4100).argParser(parsePort),
      shared.browser,
    ],
    load: async () => (await import('../verbs/preview.ts')).preview,
  },
  {
    usage: 'build',
    description: 'Build the bundle of an edition: site, forms, PDFs and JSON with a manifest.',
    example: 'pnpm toolkit build --format html,json --out dist',
    options: [
      shared.content,
      shared.templates,
      shared.out,
      manyFormats(['html', 'form', 'pdf', 'book', 'json'], 'html, form, pdf, book (the whole toolkit as one PDF) and json', [
        'html',
        'form',
        'pdf',
        'json',
      ]),
      new Option('--edition <version>', 'which edition: a sealed one, or all (default: what the content holds)'),
      shared.locale,
      new Option('--site-url <address>', 'where it will be published: pages say their whole addresses, and a sitemap lists them').argParser(
        parseSiteUrl,
      ),
      new Option('--paper <name>', 'what PDFs are made for: A4 or Letter').argParser(parsePaper).default('A4'),
      shared.browser,
      new Option('--fresh', 'make and print everything anew, also what did not change since the bundle that is there'),
      shared.json,
    ],
    load: async () => (await import('../verbs/build.ts')).build,
  },
  {
    usage: 'diff <earlier> [later]',
    description: 'Say what changed between two editions, what it demands of a release, and which results move.',
    example: 'pnpm toolkit diff HEAD~1 --answers our-agency.answers.yaml',
    options: [
      shared.content,
      new Option('--answers <files...>', 'answer files to score in both, beside the golden ones'),
      new Option('--markdown', 'print Markdown'),
      shared.language,
      shared.json,
    ],
    load: async () => (await import('../verbs/diff.ts')).diff,
  },
  {
    usage: 'verify <path>',
    description:
      'Compare a bundle with its manifest, file by file; or a report (PDF, HTML) with what it was made from, and its result with its answers.',
    example: 'pnpm toolkit verify dist/reports/our-agency.pdf',
    options: [
      shared.content,
      new Option('--brand <folder>', 'say whether a report was made with this brand'),
      new Option('--public-key <key>', 'check the signature beside a report (.minisig): a file, or the key itself'),
      new Option('--templates <folder>', 'say whether a report was made with these templates'),
      shared.json,
    ],
    load: async () => (await import('../verbs/verify.ts')).verify,
  },
  {
    usage: 'explain [code]',
    description: 'Say what a diagnostic means, with a bad and a good example; without a code, list them all.',
    example: 'pnpm toolkit explain dangling-reference',
    options: [shared.json],
    load: async () => (await import('../verbs/explain.ts')).explain,
  },
]
