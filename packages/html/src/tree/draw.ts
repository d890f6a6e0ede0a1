import type { Block, Inline } from '@ai-toolkit/model'
import type { ElementContent } from 'hast'
import type { Setting } from './setting.ts'

/** What the function for one type of node needs: the page it draws for, and how to draw what stands inside the node. */
export interface Draw {
  readonly setting: Setting
  readonly blocks: (blocks: readonly Block[]) => ElementContent[]
  readonly inlines: (inlines: readonly Inline[]) => ElementContent[]
}
