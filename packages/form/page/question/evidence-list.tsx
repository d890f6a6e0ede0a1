import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { LONGEST_EVIDENCE } from '../../src/answers/fit-answer.ts'
import { usePage } from '../page-context.ts'
import { Field, TextInput } from '../parts/field.tsx'

interface EvidenceProps {
  name: string
  evidence: readonly string[]
  onEvidence: (evidence: string[], touched?: string) => void
}

/** Pieces of evidence, one field each; the empty one at the end takes the next. One that is emptied goes when it is left. */
export function EvidenceList({ name, evidence, onEvidence }: EvidenceProps): VNode {
  const { say } = usePage()
  // The answer holds no empty piece, but one that is being rewritten may be empty for a moment.
  const [emptied, setEmptied] = useState<number>()
  const fields = emptied === undefined ? [...evidence] : [...evidence.slice(0, emptied), '', ...evidence.slice(emptied)]
  const write = (index: number, text: string): void => {
    setEmptied(text === '' && index < fields.length ? index : undefined)
    const next = fields.map((piece, at) => (at === index ? text : piece))
    onEvidence(
      [...(index < fields.length ? next : [...fields, text])].filter((piece) => piece !== ''),
      `evidence ${index}`,
    )
  }
  return (
    <div class="evidence">
      {[...fields, ''].map((piece, index) => {
        const id = `${name}-evidence-${index}`
        return (
          <div key={id} onFocusOut={() => setEmptied(undefined)}>
            <Field id={id} label={say('form.evidence', { number: index + 1 })}>
              <TextInput id={id} value={piece} most={LONGEST_EVIDENCE} onText={(text) => write(index, text)} />
            </Field>
          </div>
        )
      })}
    </div>
  )
}
