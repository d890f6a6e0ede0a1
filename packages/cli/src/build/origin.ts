import { tellBrowserVersion } from '@ai-toolkit/pdf'
import { digestFolder, digestOfJson } from '@ai-toolkit/source'
import type { BuildOptions } from '../build-toolkit.ts'
import { digestTemplates } from '../digest-templates.ts'
import { digestProgram, readKnownProgram } from '../prepared/known-program.ts'
import { userPath } from '../user-path.ts'

/** What a bundle is made from, as digests: where they are the same, so are its bytes. */
export interface Origin {
  /** Of each part but the browser; undefined where one cannot be read, which is for the build to explain. */
  parts: Record<string, string> | undefined
  /** Of the programs that make a PDF of a document; '' where nothing is printed. */
  printing: string
  /** Such as `156.0.8078.79`; undefined where nothing is printed, or only starting the browser will tell. */
  browser: string | undefined
}

/** The formats that are printed. */
export function printsAny({ formats }: Pick<BuildOptions, 'formats'>): boolean {
  return formats.includes('pdf') || formats.includes('book')
}

/** Reads what a bundle is to be made from, before it is made. */
export async function readOrigin(options: BuildOptions): Promise<Origin> {
  // The browser answers while files are read.
  const telling = printsAny(options) ? tellBrowserVersion(options.browser, process.env) : undefined
  const program = await digestProgram(await readKnownProgram())
  const parts = readParts(options, program.whole)
  return { parts, printing: printsAny(options) ? program.printing : '', browser: await telling }
}

/**
 * The digest of all that a bundle was made from, for its manifest; undefined where something of it was changed while the bundle was made,
 * so that nobody knows which of the two states went into it.
 * @param browser that printed, such as `Chrome/156.0.8078.79`
 */
export function digestOrigin(options: BuildOptions, { parts }: Origin, browser: string | undefined): string | undefined {
  if (parts === undefined) return undefined
  const now = readParts(options, parts.program ?? '')
  return now !== undefined && digestOfJson(now) === digestOfJson(parts) ? digestOfParts(parts, browser) : undefined
}

/** The digest that a bundle has which is made from this now; undefined where that cannot be told without a build. */
export function knownDigest(options: BuildOptions, { parts, browser }: Origin): string | undefined {
  return parts === undefined || (printsAny(options) && browser === undefined) ? undefined : digestOfParts(parts, browser)
}

function digestOfParts(parts: Record<string, string>, browser: string | undefined): string {
  return digestOfJson({ ...parts, ...(browser !== undefined && { browser: versionIn(browser) }) })
}

/** `156.0.8078.79` of `Chrome/156.0.8078.79`. */
export function versionIn(browser: string | undefined): string | undefined {
  return browser?.match(/\d+(?:\.\d+)+/)?.[0]
}

function readParts(options: BuildOptions, program: string): Record<string, string> | undefined {
  const { formats, edition = '', locales, paper = '', address } = options
  const content = digestFolder(userPath(options.content))
  const templates = digestTemplates(options.templates)
  if (content === undefined || templates === undefined) return undefined
  const { node, icu = '', unicode = '' } = process.versions
  const asked = digestOfJson({ formats: [...formats].sort(), edition, ...(locales && { locales }), paper, address })
  return { content, templates, program, asked, node, icu, unicode }
}
