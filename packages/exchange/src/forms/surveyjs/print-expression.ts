import type { Rule, RuleTarget } from '../rule.ts'

/**
 * A rule as an expression of SurveyJS. Undefined where a text holds signs that its expressions read in a way of their own.
 * @param fieldOf how the expression names an answer
 */
export function printExpression(rule: Rule, fieldOf: (target: RuleTarget) => string): string | undefined {
  if (rule.kind === 'constant') return rule.holds ? '1 = 1' : '1 = 2'
  if ('rules' in rule)
    return join(
      rule.rules.map((part) => printExpression(part, fieldOf)),
      rule.kind === 'all' ? ' and ' : ' or ',
    )
  const field = `{${fieldOf(rule.target)}}`
  switch (rule.kind) {
    case 'given':
      return `${field} notempty`
    case 'missing':
      return `${field} empty`
    case 'one-of':
      return join(
        rule.texts.map((text) => compare(field, '=', text)),
        ' or ',
      )
    case 'none-of':
      return join([`${field} notempty`, ...rule.texts.map((text) => compare(field, '<>', text))], ' and ')
    case 'chosen':
      return compare(field, 'contains', rule.choice)
    case 'not-chosen':
      return join([`${field} notempty`, compare(field, 'notcontains', rule.choice)], ' and ')
    case 'number':
      return `(${field} notempty and ${field} ${rule.operator === '!=' ? '<>' : rule.operator} ${rule.number})`
  }
}

function join(parts: readonly (string | undefined)[], by: string): string | undefined {
  if (parts.some((part) => part === undefined)) return undefined
  return parts.length === 1 ? parts[0] : `(${parts.join(by)})`
}

function compare(field: string, operator: string, text: string): string | undefined {
  return /['"\\{}]/.test(text) ? undefined : `${field} ${operator} '${text}'`
}
