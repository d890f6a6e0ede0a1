import type { Edition } from '@ai-toolkit/model'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { realEdition, words } from '../../../test/base-edition.ts'
import { richEdition } from '../../../test/rich-edition.ts'
import { writeXlsForm } from './write-xlsform.ts'

const french: Edition = { ...structuredClone(richEdition), locale: 'fr' }
for (const { questionnaire } of french.resources) {
  for (const { questions } of questionnaire?.sections ?? []) for (const question of questions) question.text = `FR ${question.text}`
}

async function sheetsOf(editions: Edition[], id = 'checkup') {
  const { value, diagnostics } = writeXlsForm(
    editions.map((edition) => ({ edition, words })),
    id,
  )
  const sheets = await readXlsxFile(Buffer.from(value ?? new Uint8Array()))
  const tables = sheets.map(({ sheet, data: [heads = [], ...rows] }) => {
    const records = rows.map((row) => Object.fromEntries(row.flatMap((cell, index) => (cell === null ? [] : [[String(heads[index]), cell]]))))
    return [sheet, { heads, records }] as const
  })
  return { tables: new Map(tables), diagnostics }
}

function rowOf(records: readonly Record<string, unknown>[], name: string): Record<string, unknown> | undefined {
  return records.find((record) => record.name === name)
}

describe('writeXlsForm', async () => {
  const { tables, diagnostics } = await sheetsOf([richEdition, french])
  const survey = tables.get('survey')?.records ?? []
  const choices = tables.get('choices')?.records ?? []

  it('has the sheets and columns of the specification, labels and hints in each language', () => {
    expect([...tables.keys()]).toEqual(['survey', 'choices', 'settings'])
    expect(tables.get('survey')?.heads).toEqual([
      ...['type', 'name', 'label::English (en)', 'label::French (fr)', 'hint::English (en)', 'hint::French (fr)', 'relevant', 'constraint'],
      ...['constraint_message::English (en)', 'constraint_message::French (fr)', 'appearance', 'calculation'],
    ])
    expect(tables.get('choices')?.heads).toEqual(['list_name', 'name', 'label::English (en)', 'label::French (fr)'])
    expect(tables.get('settings')?.records).toEqual([
      { form_title: 'Bicycle Check-up', form_id: 'checkup', version: '1.0.0', default_language: 'English (en)' },
    ])
    expect(diagnostics).toEqual([])
  })

  it('asks each question in its type, with its limits', () => {
    expect(rowOf(survey, 'q_kind')).toMatchObject({ type: 'select_one OPTIONS_q_kind', 'label::French (fr)': '1.1 FR What kind of bicycle is it?' })
    expect(rowOf(survey, 'q_gap')).toMatchObject({
      type: 'select_one SCALE_wear',
      'hint::English (en)': expect.stringContaining('Worn: The groove is gone.'),
    })
    expect(rowOf(survey, 'q_load')).toMatchObject({
      type: 'decimal',
      constraint: '. >= 0 and . <= 200',
      'constraint_message::English (en)': 'A number from 0 to 200, in kg',
    })
    expect(rowOf(survey, 'q_lights')).toMatchObject({
      type: 'select_multiple OPTIONS_q_lights',
      constraint: "not(selected(., 'o_none') and count-selected(.) > 1)",
      'constraint_message::English (en)': 'None: cannot be chosen beside others',
    })
    expect(rowOf(survey, 'q_checked')?.type).toBe('date')
    expect(rowOf(survey, 'q_remark')).toMatchObject({ type: 'text', appearance: 'multiline' })
  })

  it('shows questions and sections under their conditions', () => {
    expect(rowOf(survey, 'Q_q_load')).toMatchObject({ type: 'begin_group', relevant: `\${q_kind} = 'o_cargo'`, appearance: 'field-list' })
    expect(rowOf(survey, 'S_s_all')).toMatchObject({ type: 'begin_group', relevant: `\${q_kind} = 'o_cargo'` })
    expect(rowOf(survey, 'q_gap_NA')).toMatchObject({ type: 'text', relevant: `\${q_gap} = ''` })
    expect(rowOf(survey, 'q_kind_NA')).toBeUndefined()
  })

  it('rates each cell of a matrix, and repeats the questions of a group', () => {
    expect(rowOf(survey, 'q_brake_fails_R_initial_C_likelihood')).toMatchObject({
      type: 'select_one SCALE_chance',
      'label::English (en)': 'Before repair: Likelihood',
    })
    const names = survey.map(({ type, name }) => `${type} ${name}`)
    const from = names.indexOf('begin_repeat G_q_parts')
    expect(names.slice(from, names.indexOf('end_repeat G_q_parts') + 1)).toEqual([
      'begin_repeat G_q_parts',
      ...[
        'begin_group Q_q_parts_Q_q_part_name',
        'text q_parts_Q_q_part_name',
        'text q_parts_Q_q_part_name_NA',
        'text q_parts_Q_q_part_name_NOTE',
        'text q_parts_Q_q_part_name_EVIDENCE',
        'end_group Q_q_parts_Q_q_part_name',
      ],
      ...[
        'begin_group Q_q_parts_Q_q_part_wear',
        'select_one SCALE_wear q_parts_Q_q_part_wear',
        'text q_parts_Q_q_part_wear_NA',
        'text q_parts_Q_q_part_wear_NOTE',
        'text q_parts_Q_q_part_wear_EVIDENCE',
        'end_group Q_q_parts_Q_q_part_wear',
      ],
      'end_repeat G_q_parts',
    ])
  })

  it('says what it belongs to', () => {
    expect(rowOf(survey, 'TOOLKIT_questionnaire')).toMatchObject({ type: 'calculate', calculation: "'checkup'" })
    expect(rowOf(survey, 'TOOLKIT_digest')?.calculation).toMatch(/^'sha256:[0-9a-f]{64}'$/)
    expect(rowOf(survey, 'DATE')?.type).toBe('today')
  })

  it('ends what it begins, names nothing twice, and refers only to what there is', () => {
    checkForm(survey, choices)
  })

  it('reports a condition that XPath cannot state, and asks the question always', async () => {
    const edition = structuredClone(richEdition)
    const [question] = edition.resources.find(({ questionnaire }) => questionnaire)?.questionnaire?.sections[1]?.questions ?? []
    if (question) Object.assign(question, { when: 'answers.q_load * 2 > 100', whenText: 'Asked of heavy loads.' })
    const form = await sheetsOf([edition])
    expect(form.diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringContaining('condition-not-carried The condition of “q_brake_fails” cannot be stated in XLSForm'),
    ])
    expect(rowOf(form.tables.get('survey')?.records ?? [], 'q_brake_fails_TEXT')?.['hint::English (en)']).toContain('Asked of heavy loads.')
  })

  it('writes the questionnaires of the toolkit, every condition among them', async () => {
    const edition = await realEdition()
    for (const { questionnaire } of edition.resources) {
      if (questionnaire === undefined) continue
      const form = await sheetsOf([edition], questionnaire.id)
      expect(form.diagnostics).toEqual([])
      checkForm(form.tables.get('survey')?.records ?? [], form.tables.get('choices')?.records ?? [])
    }
  })
})

/** What pyxform would refuse. */
function checkForm(survey: readonly Record<string, unknown>[], choices: readonly Record<string, unknown>[]): void {
  const open: unknown[] = []
  const lists = new Set(choices.map(({ list_name }) => list_name))
  const names = survey.filter(({ type }) => !String(type).startsWith('end_')).map(({ name }) => String(name))
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  for (const { type, name, relevant = '', ...row } of survey) {
    const [kind, list] = String(type).split(' ')
    if (kind?.startsWith('begin_')) open.push(name)
    if (kind?.startsWith('end_')) expect(open.pop()).toBe(name)
    if (kind?.startsWith('select_')) expect(lists).toContain(list)
    expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
    for (const [, field] of String(relevant).matchAll(/\$\{(\w+)\}/g)) expect(names).toContain(field)
    const needsLabel = /^(select_|text|decimal|integer|date|note|begin_repeat)/.test(String(kind))
    if (needsLabel) expect(row['label::English (en)'], String(name)).toBeTruthy()
  }
  expect(open).toEqual([])
}
