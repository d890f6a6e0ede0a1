import { defineCode } from '../define-code.ts'

export const textTooLong = defineCode<{ length: number; limit: number }>({
  code: 'text-too-long',
  severity: 'error',
  message: ({ length, limit }) => `The text has ${length} characters; at most ${limit} are allowed`,
  reason: 'The limit keeps texts in the room that pages, tables and file names have for them.',
  fix: 'Shorten the text, or move a part of it into a chapter.',
  foundBy: 'data',
  example: {
    file: 'guide/resource.yaml',
    good: 'id: spokes',
    bad: 'id: the-spokes-of-a-wheel-that-has-eight-spokes-of-which-one-is-longer-than-all-of-the-others',
  },
})
