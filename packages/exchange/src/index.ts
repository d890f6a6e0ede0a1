// Answers and questionnaires in the formats of other programs, both ways; and what the commands for answers decide.

export { type FoundQuestionnaire, findQuestionnaire } from './answers/find-questionnaire.ts'
export { listOpenQuestions, type OpenQuestion } from './answers/list-open-questions.ts'
export { type AnswersReading, readAnswersText } from './answers/read-answers-text.ts'
export { type AnswersFormat, writeAnswersText } from './answers/write-answers-text.ts'
export { type Assessed, type Comparison, compareAssessments, type LevelChange, type MeasureChange, type Turn } from './compare/compare-assessments.ts'
export { readAnswersCsv } from './csv/read-answers-csv.ts'
export { writeAnswersCsv } from './csv/write-answers-csv.ts'
export { type SkeletonOptions, UNNAMED, writeAnswersSkeleton } from './skeleton/write-answers-skeleton.ts'
export { type Instrument, openInstrument } from './texts/instrument.ts'
export { type BinaryFile, readAnswersWorkbook } from './workbook/read-answers-workbook.ts'
export { writeAnswersWorkbook } from './workbook/write-answers-workbook.ts'
