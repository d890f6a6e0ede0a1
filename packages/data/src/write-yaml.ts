import { stringify } from 'yaml'

/** A value as YAML, one line for each text however long it is; ends with a line break. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 })
}
