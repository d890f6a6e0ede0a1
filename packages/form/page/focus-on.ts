/** Gives the focus to an element by its id, for when the one that had it goes away: a keyboard must never begin at the top of the page again. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
