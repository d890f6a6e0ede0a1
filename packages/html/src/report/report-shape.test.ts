import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isList, type Shape } from '../templates/shape.ts'
import { reportContext, sampleModel } from './fixture/sample-report.ts'
import { reportShape } from './report-shape.ts'
import { reportView } from './report-view.ts'

describe('the description of what report templates are filled with', () => {
  // The compiler holds the description to the views' types; this holds the types to what is really there.
  it.each(['readiness', 'risks'] as const)('is that of a report of %s', (name) => {
    const view = reportView(reportContext(sampleModel(name)), undefined)
    expect(departures(view, reportShape, 'view')).toEqual([])
  })
})

describe('templates/README.md', () => {
  it('names all that report templates may use', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../../../templates/README.md'), 'utf8')
    const named = new Set([...readme.matchAll(/`(?:\w+\.)*(\w+)\??`/g)].map(([, name]) => name))
    const { report, ...own } = reportShape
    expect(report).toBeDefined()
    expect(namesIn(own).filter((name) => !named.has(name))).toEqual([])
  })
})

function namesIn(shape: Shape): string[] {
  if (typeof shape === 'string') return []
  return isList(shape) ? namesIn(shape[0]) : Object.entries(shape).flatMap(([name, part]) => [name, ...namesIn(part)])
}

/** Where a value is not what its description says. */
function departures(value: unknown, shape: Shape, path: string): string[] {
  if (value === undefined || value === null || shape === 'any') return []
  if (typeof shape === 'string') return kindOf(value) === shape ? [] : [`${path} is ${kindOf(value)}, not ${shape}`]
  if (isList(shape))
    return Array.isArray(value) ? value.flatMap((item, index) => departures(item, shape[0], `${path}.${index}`)) : [`${path} is no list`]
  const parts = Object.entries(value as object)
  const unknown = parts.filter(([key]) => !Object.hasOwn(shape, key)).map(([key]) => `${path}.${key} is not described`)
  return [...unknown, ...parts.flatMap(([key, part]) => (Object.hasOwn(shape, key) ? departures(part, shape[key] ?? 'any', `${path}.${key}`) : []))]
}

function kindOf(value: unknown): string {
  if (typeof value === 'object') return value !== null && 'toHTML' in value ? 'markup' : 'a group'
  return { string: 'text', number: 'number', boolean: 'flag' }[typeof value as string] ?? typeof value
}
