import { insertItem, writeYaml } from '@ai-toolkit/data'
import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Term } from '@ai-toolkit/model'
import { type Addition, type Ground, textIn, unwritten } from './addition.ts'
import { slugOf } from './place-for.ts'

/** A term of the glossary, in the order of the alphabet. Its id follows from how it is written. */
export function planTerm(term: string, { edition, tree }: Ground): Checked<Addition> {
  const home = edition.resources.find(({ id }) => id === edition.glossaryIn)
  const file = `${edition.glossaryIn}/glossary.yaml`
  const id = slugOf(term)
  const fault = findFault(term, id, file, home?.terms)
  if (fault !== undefined || home?.terms === undefined) return { value: undefined, diagnostics: fault === undefined ? [] : [fault] }
  const at = placeFor(term, home.terms, edition.locale)
  const files = new Map([[file, insertItem(textIn(tree, file), ['terms'], at, writeYaml({ id, term, definition: unwritten }))]])
  return { value: { files, open: file, next: 'Write the definition: what it is, in one or two plain sentences.' }, diagnostics: [] }
}

function findFault(term: string, id: string, file: string, terms: readonly Term[] | undefined): Diagnostic | undefined {
  const place = wholeFile('toolkit.yaml')
  if (terms === undefined) return codes.nothingToAddTo.at(place, { id: 'glossary', what: 'resource with the terms of the toolkit, its', known: [] })
  if (id === '') return codes.unusableName.at(wholeFile(file), { name: term, suggestion: '' })
  const written = term.toLowerCase()
  const isTaken = terms.some((other) => other.id === id || [other.term, ...(other.forms ?? [])].some((form) => form.toLowerCase() === written))
  return isTaken ? codes.idTaken.at(wholeFile(file), { id, what: 'a term' }) : undefined
}

/** Before the first that comes later: a glossary that is not in order stays as it is. */
function placeFor(term: string, terms: readonly Term[], locale: string): number {
  const { compare } = new Intl.Collator(locale)
  const later = terms.findIndex((other) => compare(other.term, term) > 0)
  return later === -1 ? terms.length : later
}
