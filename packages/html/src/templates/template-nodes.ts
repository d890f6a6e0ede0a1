/** A template that was read. */
export interface ParsedTemplate {
  /** The path that findings name. */
  file: string
  program: hbs.AST.Program
  /** Every node of the program, outer ones first. */
  nodes: readonly hbs.AST.Node[]
}

/** Every node of a parsed template, outer ones first. */
export function nodesIn(program: hbs.AST.Program): hbs.AST.Node[] {
  const nodes: hbs.AST.Node[] = []
  collectNodes(program, nodes)
  return nodes
}

function collectNodes(value: unknown, nodes: hbs.AST.Node[]): void {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && 'loc' in value) nodes.push(value as hbs.AST.Node)
  for (const [key, child] of Object.entries(value)) if (key !== 'loc') collectNodes(child, nodes)
}

/** Every template that is included anywhere, by name, with the names of what it is given there. */
export function givenNames(templates: Iterable<ParsedTemplate>): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>()
  for (const { nodes } of templates)
    for (const node of nodes) {
      if (node.type !== 'PartialStatement' && node.type !== 'PartialBlockStatement') continue
      const { name, hash } = node as hbs.AST.PartialStatement
      const included = String((name as hbs.AST.PathExpression).original)
      const known = names.get(included) ?? new Set()
      for (const { key } of hash?.pairs ?? []) known.add(key)
      names.set(included, known)
    }
  return names
}
