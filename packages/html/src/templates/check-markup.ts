import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'

/**
 * Finds in a template of a report what would run, load or send something: elements, event handlers and addresses that no report has. The
 * content security policy of the page stops nearly all of it too; this says so beforehand, at its place. `file` is the path that findings name.
 */
export function checkMarkup(file: string, program: hbs.AST.Program): Diagnostic[] {
  const { text, pieces } = flatten(program)
  const elements = isFrame(file) ? new Set([...allowedElements, ...frameElements]) : allowedElements
  const found = faults.flatMap(({ pattern, describe }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = describe(match, { text, elements, index: match.index })
      return found === undefined ? [] : [{ index: match.index, found }]
    }),
  )
  const missing =
    isFrame(file) && !text.includes(policy) ? [{ index: 0, found: 'no content security policy that forbids everything from elsewhere' }] : []
  return [...missing, ...found].map(({ index, found }) => codes.templateMarkup.at(placeAt(file, index, pieces), { found }))
}

/** What is put in when a template is filled: its text is escaped, so it can end no attribute and begin no element, but it can be part of a name. */
const filled = '\uFFFC'

/** Where a block begins, has its `else`, and ends: what stands between may be there or not. */
const edges = { begin: '\uFFF9', middle: '\uFFFA', end: '\uFFFB' }

/** What a report may load: nothing but what stands in the file itself. */
const policy = `http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"`

const allowedElements: ReadonlySet<string> = new Set(
  (
    'a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure footer ' +
    'h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead ' +
    'time tr u ul var wbr ' +
    'svg g path rect circle ellipse line polyline polygon text tspan title desc defs lineargradient radialgradient stop clippath mask pattern symbol use'
  ).split(' '),
)

const frameElements = ['!doctype', 'html', 'head', 'meta', 'style', 'body']

/** Where a match stands. */
interface TagPlace {
  text: string
  index: number
  elements: ReadonlySet<string>
}

interface Fault {
  pattern: RegExp
  /** What is wrong with a match; undefined where nothing is. */
  describe: (match: RegExpExecArray, at: TagPlace) => string | undefined
}

/**
 * Whether a match stands in an attribute, in a comment or in plain text is not asked: what a browser takes for markup depends on what is
 * filled in, and a report needs none of this anywhere.
 */
const faults: readonly Fault[] = [
  { pattern: /<\/?([a-z!\uFFF9-\uFFFC][^\s>/<"'=\uFFF9-\uFFFB]*)/gi, describe: ([tag, name = ''], at) => elementFault(tag, name, at) },
  { pattern: /[\s"'/\uFFF9-\uFFFC][\uFFF9-\uFFFB]*o[\uFFF9-\uFFFB]*n[a-z\uFFF9-\uFFFC]*\s*=/gi, describe: () => 'an event handler' },
  { pattern: /(?:^|\uFFFC)[a-z\uFFF9-\uFFFC-]*\s*=\s*["']/gi, describe: () => 'an attribute whose name is put together' },
  { pattern: /=\s*["']?([^"'<>]*:\/\/|\s*\/\/)[^"'<>\s]*/g, describe: ([text]) => (isNamespace(text) ? undefined : 'an address elsewhere') },
  { pattern: /=\s*["']?\s*(?:java|vb)script:/gi, describe: () => 'an address that runs a script' },
  { pattern: /\ssrc(?:set)?\s*=\s*["']?(?!\uFFFC|data:image\/|["'\s])/gi, describe: () => 'a picture that is not in the brand' },
  { pattern: /\shref\s*=\s*["']?(?![#\uFFFC"'\s])/gi, describe: () => 'a link out of the report' },
  { pattern: /url\s*\(|@import/gi, describe: ([text]) => `“${shown(text)}”` },
]

function elementFault(tag: string, name: string, { text, elements, index }: TagPlace): string | undefined {
  if (name.startsWith('!--')) return undefined
  if (!elements.has(name.toLowerCase())) return name.search(/[\uFFF9-\uFFFC]/) === -1 ? `<${name}>` : joined
  const behind = text.slice(index + tag.length, endOfTag(text, index))
  const ends = /^[\s>/]/.test(behind) || (isEdge(behind[0]) && !/[\uFFF9-\uFFFB](?![\s>/\uFFF9-\uFFFB])/.test(behind))
  return ends ? undefined : joined
}

const joined = 'an element whose name is put together'

function isEdge(character: string | undefined): boolean {
  return character !== undefined && Object.values(edges).includes(character)
}

/** Behind the first `>` that stands there whichever way conditions turn out. */
function endOfTag(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === edges.begin) depth += 1
    if (text[index] === edges.end) depth -= 1
    if (text[index] === '>' && depth === 0) return index + 1
  }
  return text.length
}

/** The one address that loads nothing. */
function isNamespace(text: string): boolean {
  return /^=\s*["']?http:\/\/www\.w3\.org\//.test(text)
}

function shown(text: string): string {
  return text.replaceAll(/[\uFFF9-\uFFFC]/g, '')
}

function isFrame(file: string): boolean {
  return file.endsWith('report/frame.hbs')
}

/** A piece of a template's own text, and where it begins. */
interface Piece {
  /** In the flattened text. */
  index: number
  text: string
  /** As Handlebars counts: lines from 1, columns from 0. */
  start: { line: number; column: number }
}

/** A template's own text, with marks for everything that is filled in and for the edges of blocks. */
function flatten(program: hbs.AST.Program): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  let text = ''
  for (const part of partsIn(program)) {
    const own = typeof part === 'string' ? part : String(part.original)
    if (typeof part !== 'string') pieces.push({ index: text.length, text: own, start: part.loc.start })
    text += own
  }
  return { text, pieces }
}

function* partsIn(program: hbs.AST.Program | undefined): Generator<hbs.AST.ContentStatement | string> {
  for (const node of program?.body ?? []) {
    if (node.type === 'ContentStatement') yield node as hbs.AST.ContentStatement
    else if (node.type === 'BlockStatement') yield* blockParts(node as hbs.AST.BlockStatement)
    else if (node.type !== 'CommentStatement') yield filled
    if (node.type === 'PartialBlockStatement') yield* blockParts(node as hbs.AST.PartialBlockStatement)
  }
}

function* blockParts({ program, inverse }: { program: hbs.AST.Program; inverse?: hbs.AST.Program }): Generator<hbs.AST.ContentStatement | string> {
  yield edges.begin
  yield* partsIn(program)
  yield edges.middle
  yield* partsIn(inverse)
  yield edges.end
}

function placeAt(file: string, index: number, pieces: readonly Piece[]): Place {
  const piece = pieces.findLast((candidate) => candidate.index <= index) ?? { index: 0, text: '', start: { line: 1, column: 0 } }
  const before = piece.text.slice(0, index - piece.index).split('\n')
  const line = piece.start.line + before.length - 1
  const column = (before.length === 1 ? piece.start.column : 0) + (before.at(-1) ?? '').length + 1
  return { file, start: { line, column }, end: { line, column: column + 1 } }
}
