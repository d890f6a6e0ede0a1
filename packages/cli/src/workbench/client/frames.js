/** What stands in a frame; null where it is not a page of ours. */
export function documentOf(frame) {
  try {
    return frame.contentDocument
  } catch {
    return null
  }
}

/** The path of what stands in a frame, with what stands behind the question mark. */
export function addressOf(frame) {
  const { pathname, search } = frame.contentWindow.location
  return pathname + search
}

/** The language of a page of the site, such as `fr` of `/fr/html/index.html`. */
export function localeOf(address) {
  return address.split('/')[1] ?? ''
}

/** Whether a page of the site stands in a frame, and no form, report or PDF. */
export function isSitePage(frame) {
  return /^\/[^/]+\/html\//.test(addressOf(frame)) && (documentOf(frame)?.querySelector('main') ?? null) !== null
}

/** An element with a text. */
export function element(owner, name, properties = {}, text = '') {
  const made = Object.assign(owner.createElement(name), properties)
  if (text !== '') made.textContent = text
  return made
}
