import { linksShape, questionsShape, resultsShape, textsShape } from '../questionnaire/questionnaire-shapes.ts'
import type { Shape, ShapeOf } from '../templates/shape.ts'
import type { ChangedPartView } from './editions/changes-view.ts'
import type { CorrectionView } from './editions/correction-views.ts'
import type { EditionLinkView } from './editions/edition-links.ts'
import type { EditionsPageView } from './editions/editions-page.ts'
import type { PageMarks } from './editions/page-marks.ts'
import type { ResultMovesView } from './editions/result-moves.ts'
import type { NavigationView, NeighboursView } from './navigation.ts'
import type { FrameView } from './page-frame.ts'
import type { PageLink, PartPageView, SiteViews } from './site-views.ts'

const editionLink: ShapeOf<EditionLinkView> = {
  title: 'text',
  href: 'text',
  current: 'flag',
  exact: 'flag',
  language: 'text',
  why: 'text',
  elsewhere: [{ ids: 'text', href: 'text', why: 'text' }],
}

const corrections: ShapeOf<CorrectionView[]> = [{ title: 'text', note: 'markup' }]

const frame: ShapeOf<FrameView> = {
  language: 'text',
  direction: 'text',
  title: 'text',
  description: 'text',
  kind: 'text',
  hasMenu: 'flag',
  root: 'text',
  toolkit: 'text',
  edition: 'text',
  publisher: 'text',
  front: 'text',
  notices: 'text',
  notice: { title: 'text', text: 'text' },
  resources: [{ title: 'text', href: 'text', current: 'flag' }],
  languages: [{ tag: 'text', name: 'text', direction: 'text', href: 'text', current: 'flag' }],
  canonical: 'text',
  alternates: [{ tag: 'text', href: 'text' }],
  translation: ['text'],
  switch: { current: 'text', editions: [editionLink] },
  outdated: { text: 'text', link: [editionLink], corrections },
  editionsPage: 'text',
  changesPage: 'text',
  map: 'text',
  moved: 'text',
}

const link: ShapeOf<PageLink> = { title: 'text', href: 'text' }

const navigation: ShapeOf<NavigationView> = {
  resource: 'text',
  href: 'text',
  current: 'flag',
  parts: [
    {
      number: 'number',
      title: 'text',
      href: 'text',
      current: 'flag',
      get contents() {
        return contents
      },
    },
  ],
}

const contents: ShapeOf<NavigationView['parts'][number]['contents']> = [
  {
    title: 'text',
    href: 'text',
    get below() {
      return contents
    },
  },
]

const neighbours: ShapeOf<NeighboursView> = { previous: link, next: link }

const marks: ShapeOf<PageMarks> = { since: { show: 'text', changes: 'text' }, mark: { kind: 'text', text: 'text' } }

const addresses: ShapeOf<EditionsPageView['addresses']> = [{ title: 'text', path: 'text' }]

const changedParts: ShapeOf<ChangedPartView[]> = [
  {
    id: 'text',
    title: 'text',
    versions: 'text',
    classes: [
      {
        title: 'text',
        changes: [
          {
            id: 'text',
            what: 'text',
            title: 'text',
            href: 'text',
            edition: 'text',
            within: 'text',
            before: 'text',
            after: 'text',
            relation: 'text',
            others: [link],
            words: 'markup',
          },
        ],
      },
    ],
  },
]

const results: ShapeOf<ResultMovesView[]> = [
  { id: 'text', title: 'text', moves: [{ title: 'text', before: 'text', after: 'text', because: [link] }] },
]

const part: ShapeOf<PartPageView> = {
  frame,
  number: 'number',
  overline: 'text',
  title: 'text',
  ...marks,
  principles: linksShape,
  terms: [{ id: 'text', term: 'text', abbreviation: 'text', definition: 'markup', glossary: 'text', back: 'text' }],
  referred: [{ title: 'text', links: [link] }],
  navigation,
  neighbours,
}

const shapes: { [Name in keyof SiteViews]: ShapeOf<SiteViews[Name]> } = {
  'site/front': {
    frame,
    title: 'text',
    description: 'text',
    welcome: 'markup',
    independence: textsShape[0],
    notices: textsShape,
    corrections,
    readers: [{ title: 'text', body: 'markup', start: linksShape }],
    groups: [{ id: 'text', title: 'text', resources: [{ ...link, kind: 'text', number: 'number', subtitle: 'text', body: 'markup' }] }],
  },
  'site/resource': {
    frame,
    kind: 'text',
    title: 'text',
    subtitle: 'text',
    overview: textsShape,
    chapters: [{ ...link, number: 'number', summary: 'text' }],
    questionnaire: {
      introduction: 'markup',
      subject: 'text',
      help: 'markup',
      sections: [{ ...link, number: 'number', count: 'text' }],
      results: resultsShape,
    },
    form: 'text',
    downloads: [link],
    citation: 'text',
    addresses,
    version: 'text',
    digest: 'text',
    notices: textsShape,
    navigation,
  },
  'site/chapter': { ...part, reading: 'text', summary: 'text', body: 'markup', notes: 'markup' },
  'site/section': { ...part, condition: 'text', introduction: 'markup', links: linksShape, questions: questionsShape },
  'site/changes': {
    frame,
    title: 'text',
    lead: 'text',
    answers: 'text',
    classes: [{ title: 'text', help: 'text' }],
    parts: changedParts,
    results,
    hasResults: 'flag',
  },
  'site/editions': { frame, title: 'text', editions: [{ ...editionLink, citation: 'text', changes: 'text', corrections }], addresses },
  'site/map': { frame, title: 'text', resources: [{ ...link, pages: [link] }] },
  'site/missing': { language: 'text', direction: 'text', toolkit: 'text' },
  'site/moved': { language: 'text', direction: 'text', title: 'text', href: 'text', script: 'text', moved: 'text' },
  'site/latest': { language: 'text', direction: 'text', title: 'text', href: 'text', exact: 'flag', elsewhere: 'text', script: 'text' },
}

/** The templates of the site's pages, by name, and what each is filled with. */
export const siteShapes: ReadonlyMap<string, Shape> = new Map(Object.entries(shapes))
