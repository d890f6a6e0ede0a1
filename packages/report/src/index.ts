// An assessment becomes what a report says, as data; and a brand is checked before anything is printed with it.

export type { BrandFiles } from './check-brand.ts'
export { checkBrand } from './check-brand.ts'
export { contrastOf, nearestPassing } from './contrast.ts'
export type { ReportInput } from './model-report.ts'
export { modelReport } from './model-report.ts'
