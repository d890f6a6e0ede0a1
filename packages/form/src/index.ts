// A questionnaire becomes one offline page; and what answers are read, merged, compared and exported by, on the page as on the command line.

export { type AnswerTableInput, answerTable, TABLE_COLUMNS } from './answers/answer-table.ts'
export { type AnswerChange, compareAnswers } from './answers/compare-answers.ts'
export { type AnswerText, type Choice, type Conflict, type Merge, mergeAnswers, type SubjectText, settleConflict } from './answers/merge-answers.ts'
export { packRetired } from './answers/retired-answers.ts'
export { valueText, type Writing } from './answers/value-text.ts'
export { writeAnswerFile } from './answers/write-answer-file.ts'
export { writeCsv } from './answers/write-csv.ts'
export { pageBuild, pageEntries } from './page-build.ts'
export { type FormLook, renderForm } from './render-form.ts'
