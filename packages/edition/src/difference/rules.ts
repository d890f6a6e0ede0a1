import type { ChangeClass, EditionChange, ReleaseStep } from '@ai-toolkit/model'

/** What a change of one sort means for a release. */
export interface DifferenceRule {
  /** Never changed once published: releases and translations name it. */
  id: string
  /** The occasions it is about: `option removed`, or a field of an item and what became of it, `question.weight changed`. */
  on: readonly string[]
  class: ChangeClass
  step: ReleaseStep
  /** What happened, in a few words for a list. */
  what: string
  /** Why it is of that class. */
  why: string
}

/**
 * The step that each class demands. Where every answer, result and link is as it was, a patch or, for something new or other advice, a
 * minor step; whatever makes an old answer mean, give or find something else is a major one, for whoever holds such answers has work to do.
 */
export const stepOf: Readonly<Record<ChangeClass, ReleaseStep>> = {
  wording: 'patch',
  guidance: 'minor',
  addition: 'minor',
  meaning: 'major',
  scoring: 'major',
  breaking: 'major',
}

/**
 * Every rule, as class, id, occasions, what happened and why it is of that class. `a|b.x|y reworded` stands for each item with each field;
 * `*` for all. Texts are reworded, retitled or relabelled, other fields changed, widened or narrowed. A test holds that every field of an
 * edition has a rule.
 */
export const rules: readonly DifferenceRule[] = [
  // Whether other words mean something else nobody can compute. They do, unless the words are the same or an editor marks that the meaning is.
  rule('wording', 'same-words', '* same-words', 'Only marks or spaces changed', 'Every word, number and link is the same.'),
  rule('wording', 'wording-only', '* wording-only', 'Reworded, meaning kept', 'An editor has marked that it says the same as before.'),
  rule('wording', 'default', '* default', 'Said what held already', 'What is written now held before without being written, or did.'),
  rule('wording', 'passage-moved', 'passage moved', 'Passage moved', 'The same text stands elsewhere.'),
  rule('wording', 'layout', 'chapter.layout changed', 'Layout changed', 'The same passages are set out otherwise.'),
  rule('wording', 'citation', 'resource.citation reworded', 'Citation changed', 'It cites the same.'),
  rule('wording', 'term-forms', 'term.forms changed', 'Written forms changed', 'They only help to find the term in texts.'),
  rule('wording', 'tags', 'question|section.tags changed', 'Tags changed', 'What measures choose by them is compared by itself.'),
  rule('wording', 'expected', 'measure.expectedMaximum changed', 'Expected maximum changed', 'Only a check of the editors’ reads it.'),
  rule('wording', 'language', 'language.* changed', 'Language described otherwise', 'Numbers and dates look different and are the same.'),
  rule('wording', 'order', `${unordered()} reordered`, 'Order changed', 'No result depends on it.'),

  // What readers are told.
  rule('guidance', 'front', 'toolkit.title|description|publisher|welcome reworded', 'Front page changed', 'It is what people read first.'),
  rule('guidance', 'homes', 'toolkit.locale|principlesIn|glossaryIn changed', 'Home of texts changed', 'Readers find them elsewhere.'),
  rule('guidance', 'group', 'group.title retitled, group.resources changed, group removed', 'Group changed', 'Resources are offered otherwise.'),
  rule('guidance', 'reader', 'reader.title|text reworded, reader.start changed, reader removed', 'Where to start changed', 'It is other advice.'),
  rule('guidance', 'notice', 'notice.title|text reworded, notice removed', 'Notice changed', 'Readers are told something else.'),
  rule('guidance', 'title', 'resource.title|subtitle retitled, resource.kind changed', 'Title changed', 'Its name is another, its id is not.'),
  rule('guidance', 'overview', 'overview.what|when|who reworded', 'Overview changed', 'What it is, when and for whom is said otherwise.'),
  rule(
    'guidance',
    'chapter',
    'chapter.title|summary retitled, chapter.principles changed',
    'Head of a chapter changed',
    'It is about something else.',
  ),
  rule('guidance', 'structure', 'chapter|heading reordered, heading moved, heading.depth changed', 'Structure changed', 'Its places keep their ids.'),
  rule('guidance', 'heading', 'heading.text retitled', 'Heading changed', 'The section is called otherwise and keeps its id.'),
  rule('guidance', 'passage', 'passage reworded, passage removed', 'Text changed', 'Readers are told something else.'),
  rule(
    'guidance',
    'figure',
    'figure.alt|description|caption|source reworded, figure.digest|licence changed',
    'Figure changed',
    'It shows other things.',
  ),
  rule('guidance', 'principle-why', 'core|principle.why reworded', 'Reason of a principle changed', 'The principle is the same.'),
  rule('guidance', 'term-name', 'term.term|abbreviation retitled', 'Term renamed', 'It is called otherwise and means the same.'),
  rule('guidance', 'term-links', 'term.explained|see changed', 'Links of a term changed', 'Readers are sent elsewhere.'),
  rule('guidance', 'introduction', 'questionnaire.title|introduction reworded', 'Introduction changed', 'No question is another.'),
  rule('guidance', 'subject-text', 'subject.title|help reworded', 'Subject described otherwise', 'Answers are about the same.'),
  rule('guidance', 'section', 'section.title|introduction reworded', 'Section described otherwise', 'Its questions are the same.'),
  rule(
    'guidance',
    'question-order',
    'section|question reordered, question moved',
    'Question or section moved',
    'What counts it is compared by itself.',
  ),
  rule('guidance', 'help', 'question.guidance|evidence|whenText reworded', 'Help with a question changed', 'The question is the same.'),
  rule('guidance', 'links', 'question|section.principles|links changed', 'Links of a question changed', 'It is read in the light of something else.'),
  rule('guidance', 'announcement', 'question.announced changed', 'Announced for another edition', 'It did not count and does not.'),
  rule('guidance', 'scale', 'scale.title|help reworded', 'Scale described otherwise', 'Its points are the same.'),
  rule('guidance', 'measure-text', 'measure|level.label relabelled, measure.help reworded', 'Measure described otherwise', 'The number is the same.'),
  rule('guidance', 'target', 'measure.target|targets changed', 'Target changed', 'Values are held against another one and stay.'),
  rule('guidance', 'explanation', 'band|override.text reworded', 'Explanation of a result changed', 'The result is the same.'),
  rule('guidance', 'advice', 'recommendation.title|text reworded', 'Recommendation reworded', 'It is given to the same people.'),
  rule('guidance', 'advice-given', 'recommendation.* changed, recommendation removed', 'Recommendation changed', 'No measure or level reads it.'),

  // What is new and leaves everything else as it was.
  rule('addition', 'language-added', 'language added', 'Language added', 'The others are as they were.'),
  rule('addition', 'resource-added', 'resource|questionnaire|overview added', 'Resource added', 'The others are as they were.'),
  rule('addition', 'front-added', 'group|reader|notice added', 'Front page has more', 'Nothing else is another.'),
  rule('addition', 'text-added', 'chapter|heading|passage|figure added', 'Text added', 'What stood there still does.'),
  rule('addition', 'principle-added', 'core|principle|term added', 'Principle or term added', 'The others mean what they meant.'),
  rule('addition', 'section-added', 'section|scale|table added', 'Section, scale or table added', 'What reads it is compared by itself.'),
  rule('addition', 'question-added', 'question added', 'Question added', 'It enters no result that there was before.'),
  rule('addition', 'option-added', 'option added', 'Option added', 'The others stay, and so do the least and most points.'),
  rule('addition', 'result-added', 'measure|level|recommendation added', 'Measure, level or recommendation added', 'The others give what they gave.'),
  rule('addition', 'answer-widened', 'question.minimum|maximum|integer widened', 'More values may be given', 'What was allowed still is.'),
  rule('addition', 'choice-widened', 'question.notApplicable widened, option.exclusive widened', 'More may be chosen', 'What was allowed still is.'),

  // What a principle, an answer or a result means. An answer file holds ids: whoever gave it agreed to the words of then.
  rule(
    'meaning',
    'principle',
    'core|principle.title|meaning reworded, principle moved',
    'Principle changed',
    'What refers to it refers to another thing.',
  ),
  rule('meaning', 'definition', 'term.definition reworded', 'Definition changed', 'Every text that uses the term says something else.'),
  rule('meaning', 'question', 'question.text|unit reworded', 'Question reworded', 'Old answers were given to other words.'),
  rule('meaning', 'option', 'option.label|description relabelled', 'Option relabelled', 'Whoever chose it chose other words.'),
  rule('meaning', 'point', 'point.label|description relabelled', 'Point of a scale relabelled', 'Whoever chose it chose other words.'),
  rule('meaning', 'step', 'step.text reworded, step added, step removed', 'What a point stands for changed', 'By these words people choose it.'),
  rule('meaning', 'matrix', 'row|column.label relabelled', 'Row or column relabelled', 'Old answers were given to other words.'),
  rule('meaning', 'band', 'band.label relabelled', 'Band renamed', 'The same result is called something else.'),
  rule('meaning', 'obligation', 'obligation.text|responsible|due reworded', 'Obligation changed', 'The same result obliges to something else.'),
  rule('meaning', 'obliged', 'obligation added, obligation removed', 'More or less obligations', 'The same result obliges to something else.'),

  // What the same answers give.
  rule('scoring', 'question-weight', 'question.weight changed', 'Weight of a question changed', 'The same answer counts for more or less.'),
  rule('scoring', 'option-points', 'option.points changed', 'Points of an option changed', 'The same answer counts for more or less.'),
  rule('scoring', 'point-value', 'point.value changed', 'Value of a point changed', 'The same answer counts for more or less.'),
  rule('scoring', 'point-order', 'point added, point reordered', 'Points of a scale changed', 'The range and look-up tables go by them.'),
  rule('scoring', 'option-range', 'option added-ranging', 'Option with other points than before added', 'The least or most points are others.'),
  rule('scoring', 'entries-range', 'question.entries widened', 'More or fewer entries may be given', 'The least or most points are others.'),
  rule('scoring', 'condition', 'question|section.when changed', 'Condition changed', 'Others are asked, and what is not asked does not count.'),
  rule('scoring', 'optional', 'question.optional changed', 'Optional or no longer optional', 'The share of answered questions counts others.'),
  rule('scoring', 'activated', 'question.announced activated', 'Announced question counts now', 'It was shown and did not count.'),
  rule('scoring', 'suspended', 'question.announced suspended', 'Question no longer counts', 'It counted; now it is only announced.'),
  rule('scoring', 'question-counted', 'question added-counting', 'Question that counts added', 'Old answers lack it; results read it.'),
  rule('scoring', 'counted-in', 'question|section.countedIn changed', 'Counted otherwise', 'Measures that are as they were choose it otherwise.'),
  rule('scoring', 'table', 'table.rows|columns|result|cells changed, table removed', 'Look-up table changed', 'The same ratings give another value.'),
  rule('scoring', 'measure', `measure.${formula()} changed`, 'Measure computed otherwise', 'The same answers give another number.'),
  rule('scoring', 'level', 'level.measure|better changed', 'Level decided otherwise', 'The same answers may give another level.'),
  rule('scoring', 'verdict', 'questionnaire.verdict changed', 'Another level is the result', 'The same answers may give another result.'),
  rule('scoring', 'band-bounds', 'band.from|above|to|below changed', 'Bounds of a band changed', 'The same value falls into another band.'),
  rule('scoring', 'bands', 'band added, band removed, band reordered', 'Bands changed', 'The same value falls into another band.'),
  rule('scoring', 'override', 'override.when|level|band changed', 'Override changed', 'The same answers may give another level.'),
  rule('scoring', 'overrides', 'override added, override removed, override reordered', 'Overrides changed', 'The first that is met decides.'),

  // What loses its place.
  rule('breaking', 'resource-removed', 'resource|questionnaire|overview removed', 'Resource removed', 'Links and answers to it lead nowhere.'),
  rule('breaking', 'language-removed', 'language removed', 'Language removed', 'Its readers have nothing to read.'),
  rule('breaking', 'text-removed', 'chapter|heading|figure removed', 'Text removed', 'Links to it lead nowhere.'),
  rule('breaking', 'text-renamed', 'chapter|heading renamed', 'Text under another id', 'Links to the old id lead nowhere; {#id} declares one.'),
  rule('breaking', 'principle-removed', 'core|principle|term removed', 'Principle or term removed', 'What refers to it refers to nothing.'),
  rule('breaking', 'subject', 'subject|questionnaire.id changed', 'Another subject', 'Old answers are about something else.'),
  rule('breaking', 'question-removed', 'question|section removed', 'Question or section removed', 'Answers to it lose their place.'),
  rule('breaking', 'question-renamed', 'question renamed', 'Question under another id', 'Answers name the old id.'),
  rule('breaking', 'question-split', 'question split', 'Question split', 'One answer must become several.'),
  rule('breaking', 'question-merged', 'question merged', 'Questions merged', 'Several answers must become one.'),
  rule('breaking', 'question-replaced', 'question replaced', 'Id used again for another question', 'Old answers would pass for answers to it.'),
  rule('breaking', 'question-regrouped', 'question regrouped', 'Moved into or out of a group', 'Answers stand in another place.'),
  rule('breaking', 'question-type', 'question.type|scale changed, column.scale changed', 'Another kind of answer', 'Old answers do not fit.'),
  rule('breaking', 'choice-removed', 'option|point|scale removed', 'Choice removed', 'Whoever chose it has no answer any more.'),
  rule('breaking', 'matrix-shape', 'row|column added, row|column removed', 'Shape of a matrix changed', 'Old answers are not whole, or too large.'),
  rule('breaking', 'answer-narrowed', 'question.minimum|maximum|integer|entries narrowed', 'Fewer values may be given', 'An old answer may not fit.'),
  rule(
    'breaking',
    'choice-narrowed',
    'question.notApplicable narrowed, option.exclusive narrowed',
    'Less may be chosen',
    'An old answer may not fit.',
  ),
  rule('breaking', 'result-removed', 'measure|level removed', 'Measure or level removed', 'Whoever followed it cannot go on.'),
]

/** Items whose order only readers see. */
function unordered(): string {
  return 'option|row|column|scale|step|table|measure|level|obligation|recommendation|term|core|principle|notice|figure|reader|group|language'
}

/** The fields of a measure that say how it is computed. */
function formula(): string {
  return 'each|select|value|aggregate|of|unanswered|lookup|rounding'
}

function rule(changeClass: ChangeClass, id: string, on: string, what: string, why: string): DifferenceRule {
  return { id, on: on.split(', ').flatMap(expandOccasion), class: changeClass, step: stepOf[changeClass], what, why }
}

function expandOccasion(pattern: string): string[] {
  const [subjects = '', event = ''] = pattern.split(' ')
  const [items = '', fields] = subjects.split('.')
  const names = items.split('|')
  if (fields === undefined) return names.map((item) => `${item} ${event}`)
  return names.flatMap((item) => fields.split('|').map((field) => `${item}.${field} ${event}`))
}

const byOccasion = new Map(rules.flatMap((one) => one.on.map((on) => [on, one] as const)))

/** The rule about an occasion, such as `question.weight changed`; undefined where none is. */
export function findRule(occasion: string): DifferenceRule | undefined {
  const [subject = '', event = ''] = occasion.split(' ')
  return byOccasion.get(occasion) ?? byOccasion.get(`${subject.split('.')[0]}.* ${event}`) ?? byOccasion.get(`* ${event}`)
}

/** What becomes of a text field when its text changes; undefined for a field that holds no text. */
export function textEventOf(item: EditionChange['item'], field: string): 'reworded' | 'retitled' | 'relabelled' | undefined {
  return (['reworded', 'retitled', 'relabelled'] as const).find((event) => byOccasion.has(`${item}.${field} ${event}`))
}
