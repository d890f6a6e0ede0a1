// An assessment becomes what a report says, as data; and a brand is checked before anything is printed with it.

export { defaultColours, grounds } from './brand-colours.ts'
export type { BrandFiles } from './brand-file.ts'
export type { FontContext } from './brand-fonts.ts'
export { checkBrand } from './check-brand.ts'
export { contrastOf, nearestPassing } from './contrast.ts'
export { localBrand, localLine } from './local-brand.ts'
export type { ReportInput } from './model-report.ts'
export { modelReport } from './model-report.ts'
export { modelPortfolio } from './portfolio/model-portfolio.ts'
export type { JoinedAnswers } from './progress/check-progress.ts'
export { checkProgress, checkTogether } from './progress/check-progress.ts'
export { modelProgress } from './progress/model-progress.ts'
