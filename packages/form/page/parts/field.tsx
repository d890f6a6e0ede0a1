import type { ComponentChildren, VNode } from 'preact'

interface FieldProps {
  id: string
  label: string
  hint?: string | undefined
  children: ComponentChildren
}

/** A field with its label above it, and a hint that belongs to it (`<id>-hint`). */
export function Field({ id, label, hint, children }: FieldProps): VNode {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {children}
    </div>
  )
}

interface TextProps {
  id: string
  value: string | undefined
  onText: (text: string) => void
  most: number
  labelledBy?: string | undefined
  describedBy?: string | undefined
}

/** One line of text, written in whatever direction its language has. */
export function LineInput({ id, value = '', onText, most, describedBy }: TextProps): VNode {
  return (
    <input
      id={id}
      type="text"
      dir="auto"
      value={value}
      maxLength={most}
      aria-describedby={describedBy}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  )
}

/** Several lines of text; the field grows with them. */
export function TextInput({ id, value = '', onText, most, labelledBy, describedBy }: TextProps): VNode {
  return (
    <textarea
      id={id}
      dir="auto"
      value={value}
      maxLength={most}
      rows={3}
      // Here and not in the style sheet, because checkers of CSS do not know it yet.
      style="field-sizing: content"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  )
}

/** A file to be picked, as a button. */
export function FileButton({ text, onFile, isMain }: { text: string; onFile: (file: File) => void; isMain?: boolean }): VNode {
  return (
    <label class={isMain ? 'button button-main' : 'button'}>
      {text}
      <input
        type="file"
        class="visually-hidden"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          // Emptied, so that the same file can be picked again.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
    </label>
  )
}
