/** Remembers what is in focus; what that gives puts the focus back where its element was replaced. */
export function holdFocus(live) {
  const held = live.activeElement
  if (held === null || held === live.body) return () => {}
  const path = []
  for (let node = held; node.parentElement !== null; node = node.parentElement) path.unshift([...node.parentElement.children].indexOf(node))
  return () => {
    if (held.isConnected && live.activeElement === held) return
    const same = held.id === '' ? path.reduce((node, index) => node?.children[index], live.documentElement) : live.getElementById(held.id)
    same?.focus({ preventScroll: true })
  }
}
