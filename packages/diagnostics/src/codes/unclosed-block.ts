import { defineCode } from '../define-code.ts'

export const unclosedBlock = defineCode<{ what: string; closing: string }>({
  code: 'unclosed-block',
  severity: 'error',
  message: ({ what, closing }) => `The ${what} that begins here is never closed; expected a line “${closing}”`,
  reason: 'Everything behind it, to the end of the text, would stand inside.',
  fix: 'Put the closing line behind the last paragraph that belongs inside.',
  foundBy: 'guide',
  example: {
    file: 'guide/chapters/second.md',
    good: ':::learn-more[Why the order matters]\nA wheel that is not true moves the brake pads. Question :see[]{to=checkup#q_gap} asks for it.\n:::\n',
    bad: ':::learn-more[Why the order matters]\nA wheel that is not true moves the brake pads. Question :see[]{to=checkup#q_gap} asks for it.\n',
  },
})
