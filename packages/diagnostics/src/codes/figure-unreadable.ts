import { defineCode } from '../define-code.ts'

export const figureUnreadable = defineCode<{ path: string; mediaType: string }>({
  code: 'figure-unreadable',
  severity: 'error',
  message: ({ path, mediaType }) => `${path} cannot be read as ${mediaType}: it says no width and height`,
  reason: 'A picture that cannot be read shows as an empty frame.',
  fix: 'Save it again; give an SVG a viewBox.',
  foundBy: 'edition',
  example: { file: 'guide/figures/spokes.svg', good: ' viewBox="0 0 200 200" width="200" height="200"', bad: '', foundIn: 'guide/resource.yaml' },
})
