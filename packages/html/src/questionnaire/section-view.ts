import type { EditionResource, Questionnaire, Section } from '@ai-toolkit/model'
import { type LinkView, linkViews, principleViews } from '../content/links.ts'
import { optionalBody } from '../content/texts.ts'
import type { Markup } from '../templates/fill-template.ts'
import type { Setting } from '../tree/setting.ts'
import { type QuestionContext, type QuestionView, questionViews } from './question-view.ts'

/** What to know before answering a questionnaire. */
export interface BeforeView {
  introduction: Markup | undefined
  /** What one set of answers is about, in a sentence. */
  subject: string
  help: Markup | undefined
}

/** A section of a questionnaire as templates see it. */
export interface SectionView {
  condition: string | undefined
  introduction: Markup | undefined
  principles: LinkView[]
  links: LinkView[]
  questions: QuestionView[]
}

/** What to know before answering. */
export function beforeView({ introduction, subject }: Questionnaire, { prose }: EditionResource, setting: Setting): BeforeView {
  return {
    introduction: optionalBody(introduction, 'introduction', prose, setting),
    subject: setting.say('questionnaire.subject', { subject: subject.title }),
    help: optionalBody(subject.help, 'subject.help', prose, setting),
  }
}

/** The section with this number (from 1); its questions are recorded as headings of the page. */
export function sectionView(section: Section, number: number, context: QuestionContext): SectionView {
  const { edition, resource, setting } = context
  return {
    condition: section.when === undefined ? undefined : setting.say('section.conditional'),
    introduction: optionalBody(section.introduction, `sections.${section.id}.introduction`, resource.prose, setting),
    principles: principleViews(section.principles, edition, setting),
    links: linkViews(section.links ?? [], setting),
    questions: questionViews(section.questions, String(number), context),
  }
}
