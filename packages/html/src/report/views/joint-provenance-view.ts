import type { Provenance } from '@ai-toolkit/model'
import { bodyOf, type TextView } from '../../content/texts.ts'
import { editionInWords } from './cover-view.ts'
import { redactedFacts } from './provenance-view.ts'
import type { AnyReport, ReportContext } from './report-context.ts'

/** What a report on several sets of answers was made from, and how anybody can make it again. */
export interface JointProvenanceView {
  /** What they share. */
  facts: Fact[]
  /** The answers, one set a line. */
  sources: { title: string; edition: string; digest: string }[]
  /** How to verify, step by step. */
  steps: string[]
  notices: TextView[]
}

/** Label and value; `code` marks digests, which are set in a fixed-width type. */
export interface Fact {
  label: string
  value: string
  code: boolean
}

/** One set of answers, by the words that its reader knows it by. */
export interface Source {
  title: string
  provenance: Provenance
}

/** The last page of a report on several sets of answers. */
export function jointProvenanceView(context: ReportContext<AnyReport>, sources: readonly Source[], engine: string): JointProvenanceView {
  const { model, say } = context
  return {
    facts: [
      {
        label: say('report.toolkit'),
        value: say('report.published-by', { title: model.toolkit.title, publisher: model.toolkit.publisher }),
        code: false,
      },
      { label: say('report.edition'), value: editionOf(context), code: false },
      { label: say('report.questionnaire'), value: model.questionnaire.title, code: false },
      ...questionnaireFacts(sources, context),
      ...redactedFacts(context),
      { label: say('report.engine'), value: engine, code: false },
      { label: say('report.brand'), value: say('report.brand-named', { name: model.brand.name, id: model.brand.id }), code: false },
    ],
    sources: sources.map(({ title, provenance }) => ({ title, edition: provenance.edition, digest: provenance.answersDigest })),
    steps: [
      say('report.verify-file'),
      say('report.verify-answers'),
      say('report.verify-edition', { edition: model.toolkit.edition }),
      say('report.verify-again', { version: engine }),
    ],
    notices: model.notices.map(({ id, title, text }) => ({ id: `notice.${id}`, title, body: bodyOf(text, context.setting) })),
  }
}

function editionOf({ model, say, formats }: ReportContext<AnyReport>): string {
  return say('report.edition-dated', { edition: editionInWords({ model, say }), date: formats.day(model.toolkit.date) })
}

/** Every state of the questionnaire that scored any of them. */
function questionnaireFacts(sources: readonly Source[], { say }: Pick<ReportContext, 'say'>): Fact[] {
  const states = new Map(sources.map(({ provenance }) => [provenance.questionnaireDigest, provenance.edition]))
  return [...states].map(([digest, edition]) => ({ label: say('report.questionnaire-digest-of', { edition }), value: digest, code: true }))
}
