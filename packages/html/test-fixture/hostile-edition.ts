import type { Edition } from '@ai-toolkit/model'

/** Text that breaks out of elements, attributes, templates, style sheets and the direction of a line, if it is let. */
export const HOSTILE = `<script>alert(1)</script>"' onload=x {{x}} </style> &amp; \u202Eevil \u0007`

/** Fields whose strings people write; ids, kinds, references and the like have patterns that the schema holds. */
const WRITTEN = new Set(
  'title label description publisher subtitle citation text summary value caption alt source licence term abbreviation lang unit whenText responsible due introduction'.split(
    ' ',
  ),
)

/** The edition with hostile text in every place where a person may write. Conditions (`when` of a question) and numbers stay. */
export function makeHostile(edition: Edition): Edition {
  return replaceTexts(edition) as Edition
}

function replaceTexts(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return WRITTEN.has(key) ? HOSTILE : value
  if (Array.isArray(value)) return value.map((item) => replaceTexts(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceTexts(item, name)]))
}
