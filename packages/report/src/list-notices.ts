import type { Notice, ProseTrees, ReportNotice } from '@ai-toolkit/model'
import type { ReportContext } from './report-context.ts'

/** The toolkit's notices, which every front page carries, then those of the questionnaire. */
export function listNotices({ edition, resource }: ReportContext): ReportNotice[] {
  return [...describe(edition.notices, edition.prose), ...describe(resource.notices, resource.prose)]
}

function describe(notices: readonly Notice[], prose: ProseTrees): ReportNotice[] {
  return notices.map(({ id, title }) => ({ id, title, text: prose[`notices.${id}.text`] ?? [] }))
}
