import type { Rule, RuleTarget } from '../rule.ts'

/**
 * A rule as the XPath of ODK. What is not asked is empty there, as it is in a questionnaire. Undefined where a text holds both kinds of quotes,
 * which XPath cannot write.
 * @param fieldOf the name of the field of an answer
 */
export function printXPath(rule: Rule, fieldOf: (target: RuleTarget) => string): string | undefined {
  if (rule.kind === 'constant') return rule.holds ? 'true()' : 'false()'
  if ('rules' in rule)
    return join(
      rule.rules.map((part) => printXPath(part, fieldOf)),
      rule.kind === 'all' ? ' and ' : ' or ',
    )
  const field = `\${${fieldOf(rule.target)}}`
  switch (rule.kind) {
    case 'given':
      return `${field} != ''`
    case 'missing':
      return `${field} = ''`
    case 'one-of':
      return join(
        rule.texts.map((text) => compare(field, '=', text)),
        ' or ',
      )
    case 'none-of':
      return join([`${field} != ''`, ...rule.texts.map((text) => compare(field, '!=', text))], ' and ')
    case 'chosen':
      return isSelected(field, rule.choice)
    case 'not-chosen': {
      const selected = isSelected(field, rule.choice)
      return selected && `(${field} != '' and not(${selected}))`
    }
    case 'number':
      return `(${field} != '' and ${field} ${rule.operator} ${rule.number})`
  }
}

function join(parts: readonly (string | undefined)[], by: string): string | undefined {
  if (parts.some((part) => part === undefined)) return undefined
  return parts.length === 1 ? parts[0] : `(${parts.join(by)})`
}

function compare(field: string, operator: '=' | '!=', text: string): string | undefined {
  const literal = quote(text)
  return literal && `${field} ${operator} ${literal}`
}

function isSelected(field: string, choice: string): string | undefined {
  const literal = quote(choice)
  return literal && `selected(${field}, ${literal})`
}

function quote(text: string): string | undefined {
  if (!text.includes("'")) return `'${text}'`
  return text.includes('"') ? undefined : `"${text}"`
}
