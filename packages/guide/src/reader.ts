import type { Block, Inline } from '@ai-toolkit/model'
import type { BlockContent, DefinitionContent, PhrasingContent, Yaml } from 'mdast'
import type { Reading } from './reading.ts'
import type { Container, Scope } from './scope.ts'

/** What the library makes of a block. */
export type BlockNode = BlockContent | DefinitionContent | Yaml

/** What the function for one type of node needs: where it stands, what is collected, and how to read what stands inside the node. */
export interface Reader {
  readonly reading: Reading
  readonly scope: Scope
  /** The reader for what stands inside a container here. */
  readonly inside: (within: Container) => Reader
  readonly blocks: (nodes: readonly BlockNode[]) => Block[]
  /** Neighbouring texts come out as one. */
  readonly inlines: (nodes: readonly PhrasingContent[]) => Inline[]
}
