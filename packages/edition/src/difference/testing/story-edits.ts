import type { Block, Edition } from '@ai-toolkit/model'
import { byId, guideOf, takeOut, wanted } from './read-story.ts'

/** An edit of the base story, the rule that is about it and the unit that it is found at. */
export type StoryEdit = readonly [rule: string, unit: string, edit: (draft: Edition) => void]

/** Edits of texts: what readers are told. */
export const textEdits: readonly StoryEdit[] = [
  ['same-words', 'terms.torque-wrench.definition', (e) => (byId(guideOf(e).terms, 'torque-wrench').definition += ' …')],
  ['passage-moved', 'wheels/measure/p1', ({ resources: [guide] }) => numbered(wanted(guide).chapters[0]?.blocks).reverse()],
  ['layout', 'wheels/layout', (e) => (tableOf(chapter(e, 'wheels')).align = ['end', 'start', 'end'])],
  ['citation', 'citation', (e) => (guideOf(e).citation = 'The Workshop Circle, {edition}')],
  ['term-forms', 'terms.true-wheel.forms', (e) => byId(guideOf(e).terms, 'true-wheel').forms?.push('straight wheel')],
  ['language', 'locales.de.name', (e) => (wanted(e.locales?.[1]).name = 'German')],
  ['front', 'welcome', (e) => (e.welcome = 'Begin with the check-up.')],
  ['homes', 'glossaryIn', (e) => (e.glossaryIn = 'checkup')],
  ['group', 'groups.reading.resources', (e) => byId(e.groups, 'reading').resources.push('checkup')],
  ['reader', 'readers.mechanic.start', (e) => byId(e.readers, 'mechanic').start.reverse()],
  ['notice', 'notices.independence.text', (e) => (byId(e.notices, 'independence').text = 'Nobody endorses it.')],
  ['title', 'title', (e) => (guideOf(e).title = 'Guide to Wheels')],
  ['overview', 'overview.who', (e) => (guideOf(e).overview.who = 'Whoever holds a wrench.')],
  ['chapter', 'brakes/summary', (e) => (chapter(e, 'brakes').summary = 'How brakes are set.')],
  ['structure', 'wheels/measure/depth', (e) => (headingOf(e, 'wheels', 'measure').depth = 2)],
  ['heading', 'wheels/look/h1', (e) => (headingOf(e, 'wheels', 'look').children = [{ type: 'text', value: 'Look first' }])],
  [
    'passage',
    'brakes/top/p2',
    (e) => reword(chapter(e, 'brakes').blocks[1], 'A brake is adjusted when the rider can stop, and when the lever feels good.'),
  ],
  ['figure', 'figures.spokes.alt', (e) => (byId(guideOf(e).figures, 'spokes').alt = 'A wheel.')],
  ['principle-why', 'core.safety.why', (e) => (byId(guideOf(e).principles, 'safety').why = 'Because.')],
  ['term-name', 'terms.torque-wrench.abbreviation', (e) => (byId(guideOf(e).terms, 'torque-wrench').abbreviation = 'TQ')],
  ['term-links', 'terms.true-wheel.explained', (e) => (byId(guideOf(e).terms, 'true-wheel').explained = 'guide#brakes')],
  ['language-added', 'locales.fr', (e) => e.locales?.push({ ...wanted(e.locales[1]), locale: 'fr', name: 'Français' })],
  ['front-added', 'notices.thanks', (e) => e.notices.push({ id: 'thanks', title: 'Thanks', text: 'To all.' })],
  [
    'text-added',
    'brakes/cables',
    (e) => chapter(e, 'brakes').blocks.push({ type: 'heading', id: 'cables', depth: 2, children: [{ type: 'text', value: 'Cables' }] }),
  ],
  ['principle-added', 'terms.rim', (e) => guideOf(e).terms?.push({ id: 'rim', term: 'rim', definition: 'What the tyre sits on.' })],
  ['principle', 'core.safety.instrumental.care.meaning', (e) => (principle(e, 'care').meaning = 'Look at all of it.')],
  ['definition', 'terms.true-wheel.definition', (e) => (byId(guideOf(e).terms, 'true-wheel').definition = 'A wheel that turns.')],
  ['language-removed', 'locales.de', (e) => e.locales?.splice(1, 1)],
  ['text-removed', 'figures.spokes', (e) => takeOut(guideOf(e).figures, 'spokes')],
  ['text-renamed', 'setting-brakes', (e) => (chapter(e, 'brakes').id = 'setting-brakes')],
  ['principle-removed', 'terms.torque-wrench', (e) => takeOut(guideOf(e).terms, 'torque-wrench')],
  ['resource-added', '', (e) => e.resources.push({ ...structuredClone(guideOf(e)), id: 'second' })],
  ['resource-removed', '', (e) => takeOut(e.resources, 'guide')],
]

function chapter(edition: Edition, id: string) {
  return byId(guideOf(edition).chapters, id)
}

function principle(edition: Edition, id: string) {
  return byId(byId(guideOf(edition).principles, 'safety').instrumental, id)
}

function headingOf(edition: Edition, chapterId: string, id: string) {
  const found = chapter(edition, chapterId).blocks.find((block) => block.type === 'heading' && block.id === id)
  return wanted(found?.type === 'heading' ? found : undefined)
}

function tableOf({ blocks }: { blocks: Block[] }) {
  const found = blocks.find((block) => block.type === 'table')
  return wanted(found?.type === 'table' ? found : undefined)
}

function numbered(blocks: Block[] | undefined) {
  const found = blocks?.find((block) => block.type === 'list' && block.ordered)
  return wanted(found?.type === 'list' ? found.children : undefined)
}

function reword(block: Block | undefined, value: string): void {
  const inner = block?.type === 'blockquote' ? block.children[0] : block
  if (inner?.type === 'paragraph') inner.children = [{ type: 'text', value }]
}
