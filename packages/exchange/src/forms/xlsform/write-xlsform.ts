import { type Checked, codes, wholeFile } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'
import { type Cell, type Sheet, writeWorkbook } from '@ai-toolkit/sheets'
import { openVoices, type SpokenEdition, type Voice } from '../voices.ts'
import { choiceRows } from './choice-rows.ts'
import type { ChoiceRow, SurveyRow } from './survey-row.ts'
import { surveyRows } from './survey-rows.ts'

/**
 * A questionnaire as an XLSForm (https://xlsform.org) for ODK, Kobo and others, in all languages given, the first of which is its default. What it
 * collects is read back by `readSubmissions`. A condition that such a form cannot state is a finding; the question is then always asked, and
 * its hint says when it should be. Throws where an edition has no such questionnaire.
 */
export function writeXlsForm(editions: readonly SpokenEdition[], questionnaireId: string): Checked<Uint8Array> {
  const voices = openVoices(editions, questionnaireId)
  const [first] = voices
  if (first === undefined) throw new Error('A form needs a language.')
  const diagnostics: Diagnostic[] = []
  const survey = surveyRows(first, (id) => diagnostics.push(codes.conditionNotCarried.at(wholeFile(questionnaireId), { id, format: 'XLSForm' })))
  const sheets = [surveySheet(survey, voices), choicesSheet(choiceRows(first), voices), settingsSheet(first)]
  return { value: writeWorkbook({ title: first.instrument.questionnaire.title, sheets }), diagnostics }
}

/** A language as XLSForm writes it: `French (fr)`. */
function languageName(locale: string): string {
  return `${new Intl.DisplayNames('en', { type: 'language' }).of(locale) ?? locale} (${locale})`
}

function surveySheet(rows: readonly SurveyRow[], voices: readonly Voice[]): Sheet {
  const columns = [
    ...plainColumns<SurveyRow>(['type', 'name']),
    ...wordedColumns<SurveyRow>('label', voices, ({ label }) => label),
    ...wordedColumns<SurveyRow>('hint', voices, ({ hint }) => hint),
    ...plainColumns<SurveyRow>(['relevant', 'constraint']),
    ...wordedColumns<SurveyRow>('constraint_message', voices, ({ constraint_message }) => constraint_message),
    ...plainColumns<SurveyRow>(['appearance', 'calculation']),
  ]
  return tableSheet('survey', columns, rows)
}

function choicesSheet(rows: readonly ChoiceRow[], voices: readonly Voice[]): Sheet {
  const columns = [
    { heading: 'list_name', textOf: ({ list }: ChoiceRow) => list },
    { heading: 'name', textOf: ({ name }: ChoiceRow) => name },
    ...wordedColumns<ChoiceRow>('label', voices, ({ label }) => label),
  ]
  return tableSheet('choices', columns, rows)
}

function settingsSheet({ instrument, locale }: Voice): Sheet {
  const settings = {
    form_title: instrument.questionnaire.title,
    form_id: instrument.questionnaire.id,
    version: instrument.edition.edition,
    default_language: languageName(locale),
  }
  const columns = Object.entries(settings).map(([heading, text]) => ({ heading, textOf: () => text }))
  return tableSheet('settings', columns, [undefined])
}

interface TableColumn<T> {
  heading: string
  textOf: (row: T) => string | undefined
}

function plainColumns<T>(keys: readonly (keyof T & string)[]): TableColumn<T>[] {
  return keys.map((heading) => ({ heading, textOf: (row) => (row[heading] === undefined ? undefined : String(row[heading])) }))
}

function wordedColumns<T>(key: string, voices: readonly Voice[], wordsOf: (row: T) => ((voice: Voice) => string) | undefined): TableColumn<T>[] {
  return voices.map((voice) => ({
    heading: `${key}::${languageName(voice.locale)}`,
    // In a label, ${…} would be read as the value of a field.
    textOf: (row) => wordsOf(row)?.(voice).replaceAll('${', '$ {'),
  }))
}

function tableSheet<T>(name: string, columns: readonly TableColumn<T>[], rows: readonly T[]): Sheet {
  const cell = (value: string | undefined): Cell | undefined => (value ? { style: 'label', value } : undefined)
  return {
    ...{ name, direction: 'ltr', visibility: 'visible', protection: 'open', validations: [] },
    widths: columns.map(() => 24),
    frozen: { rows: 1, columns: 0 },
    rows: [
      { cells: columns.map(({ heading }) => ({ style: 'heading', value: heading })) },
      ...rows.map((row) => ({ cells: columns.map(({ textOf }) => cell(textOf(row))) })),
    ],
  }
}
