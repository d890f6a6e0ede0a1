import { codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import Handlebars from 'handlebars'
import { BudgetSpent } from './limits.ts'
import { placeOfNode } from './template-places.ts'

/**
 * What a template does wrong that shows only when it is filled: it asks for a value that its view does not have, includes itself
 * without end, or makes more than a page can be. Thrown by every function that renders; whoever lets people bring templates catches it
 * and reports `diagnostic`.
 */
export class TemplateFault extends Error {
  readonly diagnostic: Diagnostic

  constructor(diagnostic: Diagnostic) {
    super(`${diagnostic.place.file}:${diagnostic.place.start.line}:${diagnostic.place.start.column}: ${diagnostic.message}`)
    this.name = 'TemplateFault'
    this.diagnostic = diagnostic
  }
}

/**
 * The fault of the template `file` that `error` tells of; `error` itself where it is another's, or is a fault of our own.
 */
export function toFault(error: unknown, file: string): unknown {
  if (error instanceof BudgetSpent) return new TemplateFault(codes.templateTooMuch.at(placeOf(file, error.loc), { limit: error.limit }))
  // What V8 throws where a text grows beyond half a gigabyte.
  if (error instanceof RangeError && error.message === 'Invalid string length')
    return new TemplateFault(codes.templateTooMuch.at(wholeFile(file), { limit: 'it writes more than fits in memory' }))
  const soughtInNone = error instanceof TypeError ? soughtWhereNothingIs(error) : undefined
  if (soughtInNone !== undefined) return new TemplateFault(codes.missingTemplateValue.at(wholeFile(file), { name: soughtInNone }))
  if (!(error instanceof Handlebars.Exception) || !error.lineNumber) return error
  const start = { line: Number(error.lineNumber), column: Number(error.column) }
  const place = placeOfNode(file, { start, end: { line: Number(error.endLineNumber), column: Number(error.endColumn) } })
  return new TemplateFault(codes.missingTemplateValue.at(place, { name: /^"(.*)" not defined/.exec(error.message)?.[1] ?? error.message }))
}

/**
 * Where a template asks for a part of a text, Handlebars stumbles over JavaScript's `in`; where `../` leads out of more than it stands in, its own
 * function `lookupProperty` over nothing. Of neither it tells the place.
 */
function soughtWhereNothingIs({ message, stack = '' }: TypeError): string | undefined {
  const inText = /'in' operator to search for '(.*)' in/.exec(message)?.[1]
  const inNothing = /^\s*at (?:Object\.)?lookupProperty /m.exec(stack) === null ? undefined : /of undefined \(reading '(.*)'\)/.exec(message)?.[1]
  return inText ?? inNothing
}

function placeOf(file: string, loc: hbs.AST.SourceLocation | undefined): Diagnostic['place'] {
  return loc === undefined ? wholeFile(file) : placeOfNode(file, loc)
}
