import type { Environment } from '@marcbachmann/cel-js'
import { addNumbers, cleanNumber, roundNumber } from './clean-number.ts'

/**
 * A number inside an expression. CEL has whole numbers and doubles that do not mix, divides 1 / 3 to 0, and compares doubles with the noise
 * of binary fractions in them (0.8 * 3 > 2.4). A scoring rule wants none of this, so expressions know one kind of number, this one.
 * A class, because cel-js tells the type of a value by its constructor.
 */
export class CelNumber {
  readonly value: number
  constructor(value: number) {
    this.value = value
  }
}

/** The name of the type in messages about expressions. */
export const NUMBER_TYPE = 'number'

/** Declares numbers with their operators and functions. Arithmetic is in full precision; whatever compares, compares clean numbers. */
export function registerNumbers(environment: Environment): void {
  environment.registerType(NUMBER_TYPE, { ctor: CelNumber, fields: {} })
  environment.registerOperator('-number: number', (a: CelNumber) => new CelNumber(-a.value))
  for (const [operator, compute] of Object.entries(arithmetic)) {
    environment.registerOperator(`number ${operator} number: number`, (a: CelNumber, b: CelNumber) => new CelNumber(compute(a.value, b.value)))
  }
  for (const [operator, compare] of Object.entries(comparisons)) {
    environment.registerOperator(`number ${operator} number: bool`, (a: CelNumber, b: CelNumber) =>
      compare(cleanNumber(a.value), cleanNumber(b.value)),
    )
  }
  registerFunctions(environment)
}

const arithmetic: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => addNumbers([a, b]),
  '-': (a, b) => addNumbers([a, -b]),
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}

/** `!=` comes with `==`. */
const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '==': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

function registerFunctions(environment: Environment): void {
  const synchronous = { async: false }
  for (const [name, compute] of Object.entries(ofNumber)) {
    environment.registerFunction(`${name}(number): number`, (a: CelNumber) => new CelNumber(compute(a.value)), synchronous)
  }
  for (const [name, compute] of Object.entries(ofNumbers)) {
    const handler = (numbers: CelNumber[]): CelNumber => new CelNumber(compute(numbers.map(({ value }) => value)))
    environment.registerFunction(`${name}(list<number>): number`, handler, synchronous)
  }
  environment.registerFunction('min(number, number): number', (a: CelNumber, b: CelNumber) => (b.value < a.value ? b : a), synchronous)
  environment.registerFunction('max(number, number): number', (a: CelNumber, b: CelNumber) => (b.value > a.value ? b : a), synchronous)
  environment.registerFunction('count(list): number', (list: unknown[]) => new CelNumber(list.length), synchronous)
}

const ofNumber: Record<string, (value: number) => number> = {
  abs: Math.abs,
  ceil: (value) => Math.ceil(cleanNumber(value)),
  floor: (value) => Math.floor(cleanNumber(value)),
  round: (value) => roundNumber(value, { rule: 'half-up', decimals: 0 }),
}

/** Of an empty list `sum` is 0; the others have no result, so that neither has what reads them. */
const ofNumbers: Record<string, (values: number[]) => number> = {
  max: (values) => Math.max(...values),
  mean: (values) => addNumbers(values) / values.length,
  min: (values) => Math.min(...values),
  sum: addNumbers,
}
