/** Kinds of question that can be begun. */
export const beginnings = ['single', 'multiple', 'scale', 'number', 'text', 'date', 'matrix', 'group'] as const

/** One of them. */
export type Beginning = (typeof beginnings)[number]

/** Kinds of resource that can be begun. */
export const resourceKinds = ['guide', 'questionnaire', 'workbook', 'reference'] as const

/** One of them. */
export type ResourceKind = (typeof resourceKinds)[number]
