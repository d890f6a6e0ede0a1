import Ajv2020 from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import addFormats from 'ajv-formats'
import { build } from 'esbuild'

/** A schema, or a part of one. */
export type Json = { [key: string]: unknown }

const here = import.meta.dirname

/**
 * Validators as one ES module without imports, which also runs in a browser.
 * @param schemas all schemas by file name
 * @param wanted the file names of those that get a validator; what has no shape of its own gets none
 */
export async function compileValidators(schemas: ReadonlyMap<string, object>, wanted: readonly string[]): Promise<string> {
  const ajv = new Ajv2020.default({
    allErrors: true,
    ownProperties: true,
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    // Without it a tree of blocks inside blocks is tried against every kind at every depth: exponential time.
    discriminator: true,
    code: { source: true, esm: true, optimize: 2 },
  })
  addFormats.default(ajv, ['date'])
  for (const [name, schema] of schemas) ajv.addSchema(schema, name)
  const exported = wanted.filter((name) => hasShape(schemas.get(name) ?? {})).map((name) => [validatorName(name), name])
  const code = standaloneCode.default(ajv, Object.fromEntries(exported))
  const result = await build({
    stdin: { contents: boundErrors(code), resolveDir: here, loader: 'js' },
    bundle: true,
    // Names in the output come from paths: they must not depend on where this is called.
    absWorkingDir: here,
    format: 'esm',
    write: false,
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
  })
  return result.outputFiles[0]?.text ?? ''
}

/**
 * ajv copies all errors so far for every part that has some: a file of a million wrong parts would take hours. Behind twenty thousand nobody reads on,
 * and whether the whole is valid is known.
 */
function boundErrors(code: string): string {
  return code.replace(/vErrors\.concat\(([\w.]+)\)/g, '(vErrors.length < 20_000 ? vErrors.concat($1) : vErrors)')
}

/** Whether a schema is that of a file or a value, and not only a home of definitions. */
export function hasShape(schema: object): boolean {
  return 'type' in schema
}

/** The name of the validator of a schema’s file. */
export function validatorName(file: string): string {
  const [first = '', ...rest] = file.replace('.schema.json', '').split('-')
  return first + rest.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')
}
