import type { Voice } from '../voices.ts'

/** A text in each language. */
export type Worded = (voice: Voice) => string

/** A row of the sheet `survey` (https://xlsform.org): a field, or where a group or a repetition begins or ends. */
export interface SurveyRow {
  type: string
  name: string
  label?: Worded
  hint?: Worded
  /** When it is asked (XPath). */
  relevant?: string
  /** What its value must be like (XPath, `.` being the value). */
  constraint?: string
  constraint_message?: Worded
  appearance?: string
  /** How its value is computed (XPath). */
  calculation?: string
}

/** A row of the sheet `choices`. */
export interface ChoiceRow {
  list: string
  name: string
  label: Worded
}
