import { type Markup, markup } from '../../templates/fill-template.ts'
import { element, writeHtml } from '../../tree/element.ts'
import { ownLanguage } from '../../tree/own-language.ts'
import { drawFor } from '../../tree/render-blocks.ts'
import { plainSetting } from '../../tree/setting.ts'
import type { Site } from '../site.ts'
import type { Correction } from './site-editions.ts'

/** What an edition corrected. */
export interface CorrectionView {
  /** The edition that brought the correction, and what it corrected. */
  title: string
  note: Markup
}

/** What an edition corrected in the one before; `wanted` says which corrections are meant. */
export function correctionViews(site: Site, wanted: (correction: Correction) => boolean): CorrectionView[] {
  return (site.editions?.corrections ?? []).filter(wanted).map((correction) => ({ title: titleOf(site, correction), note: noteOf(site, correction) }))
}

function titleOf({ edition, say }: Site, { edition: version, resource }: Correction): string {
  const title = edition.resources.find(({ id }) => id === resource)?.title
  return title === undefined ? say('corrections.of', { edition: version }) : say('corrections.of-resource', { edition: version, resource: title })
}

/** Notes may speak of places that this edition does not have: they are named, and not linked to. */
function noteOf({ edition, say }: Site, { note, language }: Correction): Markup {
  const follow = (reference: string): { title: string } => ({
    title: Object.hasOwn(edition.anchors, reference) ? (edition.anchors[reference]?.title ?? reference) : reference,
  })
  const { blocks } = drawFor(plainSetting({ medium: 'site', say, follow, termReference: (id) => id }))
  return markup(writeHtml([element('div', ownLanguage(language === edition.locale ? undefined : language), blocks(note))]))
}
