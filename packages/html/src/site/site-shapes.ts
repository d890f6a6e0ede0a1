import { linksShape, questionsShape, resultsShape, textsShape } from '../questionnaire/questionnaire-shapes.ts'
import type { Shape, ShapeOf } from '../templates/shape.ts'
import type { NavigationView, NeighboursView } from './navigation.ts'
import type { FrameView } from './page-frame.ts'
import type { PageLink, PartPageView, SiteViews } from './site-views.ts'

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
  translation: ['text'],
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

const part: ShapeOf<PartPageView> = {
  frame,
  number: 'number',
  overline: 'text',
  title: 'text',
  principles: linksShape,
  terms: [{ id: 'text', term: 'text', abbreviation: 'text', definition: 'markup', glossary: 'text', back: 'text' }],
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
    version: 'text',
    digest: 'text',
    notices: textsShape,
    navigation,
  },
  'site/chapter': { ...part, summary: 'text', body: 'markup', notes: 'markup' },
  'site/section': { ...part, condition: 'text', introduction: 'markup', links: linksShape, questions: questionsShape },
}

/** The templates of the site's pages, by name, and what each is filled with. */
export const siteShapes: ReadonlyMap<string, Shape> = new Map(Object.entries(shapes))
