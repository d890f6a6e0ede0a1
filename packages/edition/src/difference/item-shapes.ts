import type { ChangedItem } from '@ai-toolkit/model'

/** What an item is made of, so far as it is not fields of its own. */
export interface ItemShape {
  /** Fields that list other items. */
  lists?: Readonly<Record<string, ChangedItem>>
  /** Fields that are one other item. */
  parts?: Readonly<Record<string, ChangedItem>>
  /** Fields that name it, that follow from others, or that are compared by themselves. */
  apart?: readonly string[]
  /** The field that says what it is called. */
  title?: string
  /** Its id is unique in its resource, so that it stays the same wherever it stands. */
  free?: true
}

/** Every kind of item. Whatever field is not said here is compared as it stands, so that nothing new goes unnoticed. */
export const itemShapes: Readonly<Record<ChangedItem, ItemShape>> = {
  toolkit: {
    lists: { groups: 'group', readers: 'reader', notices: 'notice', locales: 'language' },
    // An erratum tells of a change that is among the differences itself.
    apart: ['formatVersion', 'schemaVersion', 'edition', 'label', 'date', 'errata', 'source', 'translation', 'resources', 'anchors', 'prose'],
    title: 'title',
  },
  group: { title: 'title' },
  reader: { title: 'title' },
  language: { apart: ['locale'], title: 'name' },
  notice: { title: 'title' },
  resource: {
    lists: { notices: 'notice', chapters: 'chapter', figures: 'figure', principles: 'core', terms: 'term' },
    parts: { overview: 'overview', questionnaire: 'questionnaire' },
    apart: ['formatVersion', 'publishedIn', 'version', 'translation', 'digest', 'questionnaireDigest', 'prose'],
    title: 'title',
  },
  overview: {},
  chapter: { lists: { headings: 'heading' }, apart: ['blocks', 'footnotes'], title: 'title', free: true },
  heading: { apart: ['title'], title: 'title', free: true },
  passage: {},
  // The digest of its file stands for everything that the file says.
  figure: { apart: ['file', 'mediaType', 'encoding', 'data', 'width', 'height', 'number'], title: 'caption' },
  core: { lists: { instrumental: 'principle' }, title: 'title' },
  principle: { title: 'title', free: true },
  term: { title: 'term' },
  questionnaire: {
    lists: {
      scales: 'scale',
      sections: 'section',
      tables: 'table',
      measures: 'measure',
      levels: 'level',
      overrides: 'override',
      recommendations: 'recommendation',
    },
    parts: { subject: 'subject' },
    title: 'title',
  },
  subject: { title: 'title' },
  scale: { lists: { points: 'point' }, title: 'title' },
  point: { title: 'label' },
  section: { lists: { questions: 'question' }, title: 'title', free: true },
  question: { lists: { options: 'option', steps: 'step', rows: 'row', columns: 'column', questions: 'question' }, title: 'text', free: true },
  option: { title: 'label' },
  step: { apart: ['point'], title: 'text' },
  row: { title: 'label' },
  column: { title: 'label' },
  table: {},
  measure: { title: 'label' },
  level: { lists: { bands: 'band' }, title: 'label' },
  band: { lists: { obligations: 'obligation' }, title: 'label' },
  obligation: { title: 'text' },
  override: { title: 'text' },
  recommendation: { title: 'title' },
}
