import type { ReportModel } from '@ai-toolkit/model'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Situation } from '../src/answers/find-losses.ts'
import type { Form } from '../src/state/form.ts'
import type { PageState } from '../src/state/page-state.ts'
import type { SayPacked } from '../src/words/say-packed.ts'
import type { Actions } from './actions.ts'
import type { FileActions } from './file-actions.ts'
import type { Store } from './store.ts'

/** What every part of the page may use. */
export interface PageParts {
  form: Form
  store: Store
  actions: Actions
  files: FileActions
}

/** Hands the parts down. */
export const PageContext = createContext<PageParts | undefined>(undefined)

/** The page as a component sees it: its parts, the state, and what follows from it. */
export interface Page extends PageParts {
  state: PageState
  say: SayPacked
  situation: () => Situation
  result: () => ReportModel
}

/** For components: the page around them. */
export function usePage(): Page {
  const parts = useContext(PageContext)
  if (parts === undefined) throw new Error('A component stands outside of the page.')
  const { store, form } = parts
  return { ...parts, state: store.state, say: form.say, situation: store.situation, result: store.result }
}
