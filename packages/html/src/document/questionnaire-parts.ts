import type { Questionnaire, Section } from '@ai-toolkit/model'
import { linkViews, principleViews } from '../content/links.ts'
import { proseOf } from '../content/prose.ts'
import { bodyOf } from '../content/texts.ts'
import { questionViews } from '../questionnaire/question-view.ts'
import { resultsView } from '../questionnaire/results-view.ts'
import type { DocumentContext, Part } from './part.ts'

/** A questionnaire on paper: what to know first, the sections with boxes to tick, and what answers lead to. */
export function questionnaireParts(context: DocumentContext): Part[] {
  const { questionnaire } = context.resource
  if (questionnaire === undefined) return []
  const sections = questionnaire.sections.map((section, index) => sectionPart(section, index + 1, questionnaire, context))
  return [beforePart(questionnaire, context), ...sections, ...resultsParts(questionnaire, context)]
}

function beforePart({ introduction, subject }: Questionnaire, { resource, setting }: DocumentContext): Part {
  const { say } = setting
  return {
    id: '_before',
    title: say('questionnaire.before'),
    listed: 'title',
    template: 'document/before',
    draw: () => ({
      introduction: introduction === undefined ? undefined : bodyOf(proseOf(resource.prose, 'introduction'), setting),
      subject: say('questionnaire.subject', { subject: subject.title }),
      help: subject.help === undefined ? undefined : bodyOf(proseOf(resource.prose, 'subject.help'), setting),
    }),
  }
}

function sectionPart(section: Section, number: number, questionnaire: Questionnaire, { edition, resource, setting }: DocumentContext): Part {
  const { say } = setting
  return {
    id: section.id,
    title: section.title,
    overline: say('section.number', { number }),
    // A questionnaire may have a hundred questions: they would make the contents longer than a section.
    listed: 'title',
    template: 'document/section',
    draw: () => ({
      condition: section.when === undefined ? undefined : say('section.conditional'),
      introduction: section.introduction === undefined ? undefined : bodyOf(proseOf(resource.prose, `sections.${section.id}.introduction`), setting),
      principles: principleViews(section.principles, edition, setting),
      links: linkViews(section.links ?? [], setting),
      questions: questionViews(section.questions, String(number), { edition, resource, questionnaire, setting }),
    }),
  }
}

function resultsParts(questionnaire: Questionnaire, { resource, setting }: DocumentContext): Part[] {
  const results = resultsView(questionnaire, resource, setting)
  if (results === undefined) return []
  const draw = () => {
    for (const { id, label } of results.levels) setting.record.headings.push({ id, title: label, depth: 2 })
    if (results.overrides.length > 0) setting.record.headings.push({ id: '_overrides', title: setting.say('results.overrides'), depth: 2 })
    return { results }
  }
  return [{ id: '_results', title: setting.say('results'), listed: 'headings', template: 'document/results', draw }]
}
