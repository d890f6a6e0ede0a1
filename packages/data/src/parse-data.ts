import { type Checked, codes, findPlaces, sortDiagnostics, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic, SchemaName, SchemaTypes } from '@ai-toolkit/model'
import { checkShape } from './check-shape.ts'
import { findJsonFaults } from './find-json-faults.ts'
import { type Data, makeData } from './make-data.ts'
import { readYaml } from './read-yaml.ts'
import type { Tree } from './tree.ts'

/** A file's text and the path that findings give. */
export interface TextFile {
  path: string
  text: string
}

/**
 * Reads YAML, or strict JSON where the file's name ends in `.json`, and checks it against a schema. All faults are reported
 * together, each at its place; there is a value only where the schema is satisfied, though it may stand beside other errors.
 */
export function parseData<N extends SchemaName>(file: TextFile, schema: N): Checked<Data<SchemaTypes[N]>> {
  return shapedData(file, readTree(file), schema)
}

/**
 * Reads YAML or JSON of a form that is not ours, such as a package.json. Nothing is known of the value: ask before reading from it.
 */
export function parseAnyData(file: TextFile): Checked<Data<unknown>> {
  return anyData(file, readTree(file))
}

/** What `parseAnyData` and `parseData` give of a file that is of use whatever its shape; it is read once for both. */
export function parseEitherWay<N extends SchemaName>(
  file: TextFile,
  schema: N,
): { any: Checked<Data<unknown>>; shaped: Checked<Data<SchemaTypes[N]>> } {
  const read = readTree(file)
  return { any: anyData(file, read), shaped: shapedData(file, read, schema) }
}

function anyData(file: TextFile, { value: tree, diagnostics }: Checked<Tree>): Checked<Data<unknown>> {
  return {
    value: tree && makeData(file.path, tree.value, tree, file.text, findPlaces(file.path, file.text)),
    diagnostics: sortDiagnostics(diagnostics),
  }
}

function shapedData<N extends SchemaName>(file: TextFile, { value: tree, diagnostics }: Checked<Tree>, schema: N): Checked<Data<SchemaTypes[N]>> {
  return tree === undefined ? { value: undefined, diagnostics: sortDiagnostics(diagnostics) } : checkTree(file, tree, diagnostics, schema)
}

/** The step of `parseData` behind the reading; a chapter's front matter goes through it too. */
export function checkTree<N extends SchemaName>(file: TextFile, tree: Tree, found: Diagnostic[], schema: N): Checked<Data<SchemaTypes[N]>> {
  const places = findPlaces(file.path, file.text)
  const departures = checkShape(tree, schema, file.text, places)
  // The validator has just said that the value has this type, or else there is none.
  const value = departures.length > 0 ? undefined : makeData(file.path, tree.value as SchemaTypes[N], tree, file.text, places)
  return { value, diagnostics: sortDiagnostics([...found, ...dropConsequences(departures, found)]) }
}

/** Codes that follow from another fault of the same value: an alias has no value, and a number too large is none. */
const consequences = new Set([codes.wrongType.code, codes.valueNotAllowed.code])

function dropConsequences(departures: Diagnostic[], found: Diagnostic[]): Diagnostic[] {
  const known = new Set(found.map(({ place }) => JSON.stringify(place.start)))
  return departures.filter(({ code, place }) => !consequences.has(code) || !known.has(JSON.stringify(place.start)))
}

function readTree(file: TextFile): Checked<Tree> {
  const faults = isJson(file.path) && file.text.trim() !== '' ? findJsonFaults(file.path, file.text) : []
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  const { value: tree, diagnostics } = readYaml(file)
  const isEmpty = tree?.value === null && tree.children === undefined && diagnostics.length === 0
  if (isEmpty) return { value: undefined, diagnostics: [codes.emptyFile.at(wholeFile(file.path), { path: file.path })] }
  return { value: tree, diagnostics }
}

function isJson(path: string): boolean {
  return path.toLowerCase().endsWith('.json')
}
