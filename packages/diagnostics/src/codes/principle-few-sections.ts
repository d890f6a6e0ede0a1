import { defineCode } from '../define-code.ts'

export const principleFewSections = defineCode<{ id: string; resource: string; count: number; least: number }>({
  code: 'principle-few-sections',
  severity: 'warning',
  message: ({ id, resource, count, least }) =>
    `“${resource}” treats the principle “${id}” in ${count === 0 ? 'no section' : `${count} of its sections`}; \`coverage\` in toolkit.yaml asks for ${least}`,
  reason: 'A principle that is declared and not worked with is a promise that nobody keeps.',
  fix: 'Link to the principle with :see in a section that treats it (in a workbook: an exercise), name it in the front matter of a chapter, or lower the target.',
  foundBy: 'edition',
  example: {
    file: 'toolkit.yaml',
    good: 'principles: guide\n',
    bad: 'principles: guide\ncoverage:\n  sections: { guide: 1 }\n',
    foundIn: 'guide/principles.yaml',
  },
})
