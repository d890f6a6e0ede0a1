import type { Answers } from '@ai-toolkit/model'

/** A name for a file of these answers, such as `risk-assessment-face-search-2026-06-01.json`: letters of any script, digits and hyphens. */
export function fileName({ questionnaire, subject, date }: Answers, ending: string): string {
  const about = subject.name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return `${[questionnaire, about, date].filter(Boolean).join('-')}.${ending}`
}
