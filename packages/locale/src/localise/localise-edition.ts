import { writeProse } from '@ai-toolkit/guide'
import type { Edition, EditionResource, LocaleCode, Translation } from '@ai-toolkit/model'
import { digestOfJson } from '@ai-toolkit/source'
import { toolkitLineUnits } from '../units/line-units.ts'
import { unitIdOf } from '../units/unit-id.ts'
import { walkSchema } from '../units/walk-schema.ts'
import { type Localised, localiseLines, localiseProse, localiseResource, type UsableTexts } from './localise-resource.ts'
import { retitleAnchors } from './retitle-anchors.ts'
import { type Copies, setAt } from './set-at.ts'

/** What one catalogue gives: its usable texts, and how far they reach. */
export interface TranslatedPart {
  texts: UsableTexts
  /** All of the state but what localising itself finds out. */
  state: Omit<Translation, 'untranslated'>
}

/** All that is known of one language. */
export interface EditionTranslation {
  locale: LocaleCode
  toolkit: TranslatedPart
  /** That of a resource, by its id; empty where nothing is translated. Asked for once for each, in their order. */
  ofResource: (id: string) => TranslatedPart
}

/**
 * The edition in another language: the same ids, numbers, conditions and links, other words. Each resource says how far it is translated
 * and which units are still in the source language. `questionnaireDigest` stays, so that answers know no language.
 * @param recall gives what `make` gave the last time for the same inputs, for whoever localises again and again; by default it makes anew
 */
export function localiseEdition(
  edition: Edition,
  { locale, toolkit, ofResource }: EditionTranslation,
  recall: Recall = (_name, _inputs, make) => make(),
): Edition {
  const front = localiseToolkit(edition, toolkit.texts)
  const localised = edition.resources.map((resource) => {
    const part = ofResource(resource.id)
    return recall(`localised ${resource.id}`, [resource, part, edition.locale], () => localisePart(resource, part, edition.locale))
  })
  return {
    ...front.value,
    locale,
    source: edition.locale,
    translation: { ...toolkit.state, untranslated: front.untranslated },
    resources: localised,
    anchors: retitleAnchors(edition.anchors, localised),
  }
}

type Recall = (name: string, inputs: readonly unknown[], make: () => EditionResource) => EditionResource

function localisePart(resource: EditionResource, { texts, state }: TranslatedPart, source: LocaleCode): EditionResource {
  const { value, untranslated } = localiseResource(resource, texts, source)
  const { digest: _ofTheSource, ...rest } = { ...value, translation: { ...state, untranslated } }
  return { ...rest, digest: digestOfJson(rest) }
}

function localiseToolkit(edition: Edition, texts: UsableTexts): Localised<Edition> {
  const { resources, anchors, ...front } = edition
  const copies: Copies = new Set()
  const copy = { ...front }
  const untranslated = localiseLines(copy, toolkitLineUnits(front), { texts, copies })
  copy.prose = localiseProse(front.prose, { texts, source: edition.locale, untranslated })
  for (const { path, kind } of walkSchema(front, 'toolkit.schema.json')) {
    const blocks = kind === 'Prose' ? copy.prose[unitIdOf(front, path)] : undefined
    if (blocks !== undefined) setAt(copy, path, writeProse(blocks), copies)
  }
  return { value: { ...copy, resources, anchors }, untranslated }
}
