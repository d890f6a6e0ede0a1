/** A template that was read. */
export interface ParsedTemplate {
  /** The path that findings name. */
  file: string
  program: hbs.AST.Program
}

/** Every node of a parsed template, outer ones first. */
export function* nodesIn(value: unknown): Generator<hbs.AST.Node> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && 'loc' in value) yield value as hbs.AST.Node
  for (const [key, child] of Object.entries(value)) if (key !== 'loc') yield* nodesIn(child)
}

/** Every template that is included anywhere, by name, with the names of what it is given there. */
export function givenNames(templates: ReadonlyMap<string, ParsedTemplate>): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const { program } of templates.values())
    for (const node of nodesIn(program)) {
      if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') continue
      const { name, hash } = node as hbs.AST.PartialStatement
      const included = String((name as hbs.AST.PathExpression).original)
      const known = names.get(included) ?? new Set()
      for (const { key } of hash?.pairs ?? []) known.add(key)
      names.set(included, known)
    }
  return names
}
