import { bodyOf, type TextView } from '../../content/texts.ts'
import { editionInWords } from './cover-view.ts'
import { type AnyReport, type ReportContext, redactedView } from './report-context.ts'

/** What the report was made from, and how anybody can make it again. */
export interface ProvenanceView {
  /** Label and value; `code` marks digests and versions, which are set in a fixed-width type. */
  facts: { label: string; value: string; code: boolean }[]
  /** How to verify, step by step. */
  steps: string[]
  notices: TextView[]
}

/** The last page. */
export function provenanceView(context: ReportContext): ProvenanceView {
  const { model, say, formats } = context
  const { provenance, toolkit, questionnaire, brand } = model
  return {
    facts: [
      { label: say('report.toolkit'), value: say('report.published-by', { title: toolkit.title, publisher: toolkit.publisher }), code: false },
      {
        label: say('report.edition'),
        value: say('report.edition-dated', { edition: editionInWords(context), date: formats.day(toolkit.date) }),
        code: false,
      },
      {
        label: say('report.questionnaire'),
        value: say('report.versioned', { title: questionnaire.title, version: provenance.resourceVersion }),
        code: false,
      },
      { label: say('report.questionnaire-digest'), value: provenance.questionnaireDigest, code: true },
      { label: say('report.resource-digest'), value: provenance.resourceDigest, code: true },
      { label: say('report.answers-digest'), value: provenance.answersDigest, code: true },
      ...redactedFacts(context),
      { label: say('report.engine'), value: provenance.engineVersion, code: false },
      { label: say('report.brand'), value: say('report.brand-named', { name: brand.name, id: brand.id }), code: false },
    ],
    steps: [
      say('report.verify-file'),
      say('report.verify-answers'),
      say('report.verify-edition', { edition: provenance.edition }),
      say('report.verify-again', { version: provenance.engineVersion }),
    ],
    notices: model.notices.map(({ id, title, text }) => ({ id: `notice.${id}`, title, body: bodyOf(text, context.setting) })),
  }
}

/** What was left out, and what that means for the digests; nothing where nothing was. */
export function redactedFacts(context: ReportContext<AnyReport>): ProvenanceView['facts'] {
  const list = redactedView(context)
  return list === undefined ? [] : [{ label: context.say('report.redacted'), value: context.say('report.redacted-digests', { list }), code: false }]
}
