import type { CompiledTemplates } from './templates/compile-templates.ts'

/** All that decides how pages look and speak; the same for every edition in a language. */
export interface Look {
  /** What `compileTemplates` made of the files under templates/. */
  readonly templates: CompiledTemplates
  /** The words of the interface in the language of the edition: ICU messages by id. */
  readonly words: ReadonlyMap<string, string>
  /** WOFF2 files by name; `fontFiles` says which ones the style sheets ask for. A missing one falls back to the reader's own fonts. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
}
