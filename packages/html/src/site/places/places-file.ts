import type { OutputFile } from '../../output-file.ts'
import { withoutMarks } from '../../untranslated/marks.ts'
import type { Site } from '../site.ts'
import { type PlaceKind, placeIndex } from './place-index.ts'

/** Where the places of a site are listed. A script, as pages that are opened from a folder may read nothing else; they ask for it when they need it. */
export const PLACES_FILE = 'assets/places.js'

/** Words for each kind of place, in the order in which results that fit alike are shown. */
const KIND_WORDS: Record<PlaceKind, string> = {
  term: 'place.term',
  question: 'place.question',
  principle: 'place.principle',
  resource: 'place.resource',
  chapter: 'place.chapter',
  section: 'place.section',
  heading: 'place.heading',
}

/** What search and previews know of the site: `toolkitPlaces([kinds], [[path, kind, title, within, text], …])`, a kind being its number in the list. */
export function placesFile(site: Site): OutputFile {
  const kinds = Object.keys(KIND_WORDS)
  const places = placeIndex(site).map(({ path, kind, title, within, text }) => [path, kinds.indexOf(kind), title, within, text])
  const words = Object.values(KIND_WORDS).map((id) => withoutMarks(site.say(id)))
  // One place a line: a change of a page is a change of its lines.
  return { path: PLACES_FILE, content: `toolkitPlaces(${JSON.stringify(words)},[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n])\n` }
}
