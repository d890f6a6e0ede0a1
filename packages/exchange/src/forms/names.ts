import type { Question } from '@ai-toolkit/model'

// Names of fields in forms of other programs. Ids of questionnaires are lower-case letters, digits and underscores; what is added to them is in
// capitals, so that no name can be taken for another and each can be read back.

/** What can be said beside an answer in such a form, by the end of its field's name. */
export const REMARK_ENDS = {
  notApplicable: 'NA',
  note: 'NOTE',
  evidence: 'EVIDENCE',
  measures: 'MEASURES',
  owner: 'OWNER',
  review: 'REVIEW',
} as const

/** A field of an answer that such a form asks for. */
export type FormRemark = keyof typeof REMARK_ENDS

/** Fields about the file as a whole. */
export const FILE_FIELDS = {
  questionnaire: 'TOOLKIT_questionnaire',
  edition: 'TOOLKIT_edition',
  digest: 'TOOLKIT_digest',
  date: 'DATE',
  respondents: 'RESPONDENTS',
} as const

/** The name of the field for something about the subject. */
export function subjectField(part: string): string {
  return `SUBJECT_${part}`
}

/** What is asked beside an answer to this question. Measures, owner and review belong to risks, which are rated in matrices. */
export function remarksOf({ type, notApplicable }: Question): FormRemark[] {
  const always: FormRemark[] = ['note', 'evidence']
  const risk: FormRemark[] = type === 'matrix' ? ['measures', 'owner', 'review'] : []
  return [...(notApplicable === false ? [] : ['notApplicable' as const]), ...always, ...risk]
}

/** The name of the field of a remark. `field` is the name of the field of the answer. */
export function remarkField(field: string, remark: FormRemark): string {
  return `${field}_${REMARK_ENDS[remark]}`
}

/** The name of the field of a question in a form that knows no scopes: inside of a group it begins with the group's id. */
export function flatField(path: string): string {
  return path.replace('/', '_Q_')
}

/** The name of the field of a cell of a matrix, in a form that has no matrices. */
export function cellField(field: string, row: string, column: string): string {
  return `${field}_R_${row}_C_${column}`
}

/** What a field is for, as far as its name says. */
export interface FieldName {
  /** The id of the question; inside of a group `group` is the group's. */
  question: string
  group?: string
  cell?: { row: string; column: string }
  remark?: FormRemark
}

const ID = '[a-z][a-z0-9_]*'
const pattern = new RegExp(`^(?:(${ID})_Q_)?(${ID}?)(?:_R_(${ID})_C_(${ID}?))?(?:_(${Object.values(REMARK_ENDS).join('|')}))?$`)

/** Reads the name of a field; undefined for one that is none of ours. */
export function readFieldName(name: string): FieldName | undefined {
  const [, group, question, row, column, end] = pattern.exec(name) ?? []
  if (question === undefined) return undefined
  const remark = (Object.keys(REMARK_ENDS) as FormRemark[]).find((field) => REMARK_ENDS[field] === end)
  return {
    question,
    ...(group !== undefined && { group }),
    ...(row !== undefined && column !== undefined && { cell: { row, column } }),
    ...(remark !== undefined && { remark }),
  }
}
