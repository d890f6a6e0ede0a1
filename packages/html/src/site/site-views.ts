import type { LinkView } from '../content/links.ts'
import type { TextView } from '../content/texts.ts'
import type { ResultsView } from '../questionnaire/results-view.ts'
import type { BeforeView, SectionView } from '../questionnaire/section-view.ts'
import type { Markup } from '../templates/fill-template.ts'
import type { LinkGroup } from '../tree/setting.ts'
import type { ChangesPageView } from './editions/changes-page.ts'
import type { CorrectionView } from './editions/correction-views.ts'
import type { EditionsPageView } from './editions/editions-page.ts'
import type { MovedPageView } from './editions/moved-pages.ts'
import type { PageMarks } from './editions/page-marks.ts'
import type { LatestView } from './editions/render-latest.ts'
import type { NavigationView, NeighboursView } from './navigation.ts'
import type { FrameView } from './page-frame.ts'
import type { SheetEntry } from './term-sheet.ts'

/** What each template of the site's pages is filled with, by its name. */
export interface SiteViews {
  'site/front': FrontPageView
  'site/resource': ResourcePageView
  'site/chapter': ChapterPageView
  'site/section': SectionPageView
  'site/changes': ChangesPageView
  'site/editions': EditionsPageView
  'site/moved': MovedPageView
  'site/map': MapPageView
  'site/missing': MissingPageView
  'site/latest': LatestView
}

/** A link that always leads somewhere. */
export interface PageLink {
  title: string
  href: string
}

/** The front page. */
export interface FrontPageView {
  frame: FrameView
  title: string
  description: string
  welcome: Markup | undefined
  /** The notice on independence. */
  independence: TextView | undefined
  notices: TextView[]
  /** What this edition corrected. */
  corrections: CorrectionView[]
  readers: { title: string; body: Markup; start: LinkView[] }[]
  groups: { id: string; title: string; resources: CardView[] }[]
}

/** A resource on the front page. */
export interface CardView extends PageLink {
  kind: string
  /** Its place in the reading order, from 1. */
  number: number
  subtitle: string | undefined
  body: Markup | undefined
}

/** The first page of a resource. */
export interface ResourcePageView {
  frame: FrameView
  kind: string
  title: string
  subtitle: string | undefined
  overview: TextView[]
  /** Where the questionnaire is filled in, if it is built beside the site. */
  form: string | undefined
  chapters: (PageLink & { number: number; summary: string | undefined })[]
  questionnaire: QuestionnaireView | undefined
  downloads: PageLink[]
  citation: string
  /** The addresses of the page, as seen from where all editions stand; empty where it is not known that there are others. */
  addresses: { title: string; path: string }[]
  version: string
  digest: string
  notices: TextView[]
  navigation: NavigationView
}

/** A questionnaire on the first page of its resource. */
export interface QuestionnaireView extends BeforeView {
  sections: (PageLink & { number: number; count: string })[]
  results: ResultsView | undefined
}

/** The page that lists all pages. */
export interface MapPageView {
  frame: FrameView
  title: string
  resources: (PageLink & { pages: PageLink[] })[]
}

/** What a server shows for an address that leads nowhere. It stands under addresses of any depth, so it asks for no file. */
export interface MissingPageView {
  language: string
  direction: 'ltr' | 'rtl'
  toolkit: string
}

/** A page of text or of questions: one part of a resource. */
export interface PartPageView extends PageMarks {
  frame: FrameView
  /** From 1; chapters and sections are counted apart. */
  number: number
  overline: string
  title: string
  principles: LinkView[]
  terms: SheetEntry[]
  /** The pages that lead to this one, by resource. */
  referred: LinkGroup[]
  navigation: NavigationView
  neighbours: NeighboursView
}

/** The page of a chapter. */
export interface ChapterPageView extends PartPageView {
  /** How long it takes to read. */
  reading: string
  summary: string | undefined
  body: Markup
  notes: Markup | undefined
}

/** The page of a section of a questionnaire. */
export interface SectionPageView extends PartPageView, SectionView {}
