import { addressOf, element, localeOf } from './frames.js'

/** Shows the ways to other views of the page that is open. */
export function showViews(frame, facts, other) {
  const [locale, , resource] = addressOf(frame).slice(1).split('/')
  const questionnaire = facts.questionnaires.find((one) => one.resource === resource)
  const entries = [
    ...facts.locales.filter((one) => one.locale !== locale).map((one) => besideEntry(one, other)),
    ...(other === null ? [] : [{ text: 'One language', href: `/${location.hash}` }]),
    ...(facts.resources.includes(resource) ? [{ text: 'Print', href: `/${locale}/pdf/${resource}.pdf`, opens: true }] : []),
    ...(questionnaire ? [{ text: 'Form', href: `/${locale}/form/${questionnaire.id}.html`, opens: true }] : []),
    ...(questionnaire ? [{ text: 'Report', href: `/report/${questionnaire.id}?locale=${locale}`, opens: true }] : []),
  ]
  const list = element(document, 'ul')
  list.append(...entries.map(drawEntry))
  document.getElementById('views').replaceChildren(list)
}

function besideEntry({ locale, name }, other) {
  return { text: `Beside ${name}`, href: `/?beside=${locale}${location.hash}`, current: locale === other }
}

function drawEntry({ text, href, opens, current }) {
  const item = element(document, 'li')
  const link = element(document, 'a', { href, ...(opens && { target: '_blank', rel: 'noopener' }) }, text)
  if (current) link.setAttribute('aria-current', 'true')
  item.append(link)
  return item
}

/** The address of the same page in another language. */
export function inLocale(address, locale) {
  return `/${locale}${address.slice(localeOf(address).length + 1)}`
}
