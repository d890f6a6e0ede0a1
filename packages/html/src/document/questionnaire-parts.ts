import type { Questionnaire, Section } from '@ai-toolkit/model'
import { resultsView } from '../questionnaire/results-view.ts'
import { beforeView, sectionView } from '../questionnaire/section-view.ts'
import type { DocumentContext, Part } from './part.ts'

/** A questionnaire on paper: what to know first, the sections with boxes to tick, and what answers lead to. */
export function questionnaireParts(context: DocumentContext): Part[] {
  const { questionnaire } = context.resource
  if (questionnaire === undefined) return []
  const sections = questionnaire.sections.map((section, index) => sectionPart(section, index + 1, questionnaire, context))
  return [beforePart(questionnaire, context), ...sections, ...resultsParts(questionnaire, context)]
}

function beforePart(questionnaire: Questionnaire, { resource, setting }: DocumentContext): Part {
  return {
    id: '_before',
    title: setting.say('questionnaire.before'),
    listed: 'title',
    template: 'document/before',
    draw: () => beforeView(questionnaire, resource, setting),
  }
}

function sectionPart(section: Section, number: number, questionnaire: Questionnaire, context: DocumentContext): Part {
  return {
    id: section.id,
    title: section.title,
    overline: context.setting.say('section.number', { number }),
    // A questionnaire may have a hundred questions: they would make the contents longer than a section.
    listed: 'title',
    template: 'document/section',
    draw: () => sectionView(section, number, { ...context, questionnaire }),
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
