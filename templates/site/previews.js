// Looks ahead: a link shows what it leads to, on hover and on focus. It goes with Escape, stays while the pointer is on it, and stays until
// the reader leaves (WCAG 1.4.13). A tap follows the link: a term then shows its definition at the foot of the window, without script too.
;(function () {
  var LINKS = 'main a.term, main a.see, main .text a[href*="#"], main .links a, main .pointers a'
  var DELAY = 300
  var MOST = 320
  var box, shown, timer

  document.addEventListener('DOMContentLoaded', function () {
    box = document.getElementById('_preview')
    var main = document.getElementById('_main')
    if (!box || !main) return
    // It belongs to the content: whoever goes from landmark to landmark finds it there.
    main.append(box)
    document.addEventListener('mouseover', function (event) {
      var link = linkAt(event.target)
      if (link) later(function () { show(link) })
      else if (!box.contains(event.target)) later(hide)
      else clearTimeout(timer)
    })
    document.addEventListener('focusin', function (event) {
      var link = linkAt(event.target)
      if (link && link.matches(':focus-visible')) show(link)
      else hide()
    })
    document.addEventListener('focusout', hide)
    document.addEventListener('click', hide)
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape') hide()
    })
  })

  function linkAt(target) {
    return target.closest && target.closest(LINKS)
  }

  function later(act) {
    clearTimeout(timer)
    timer = setTimeout(act, DELAY)
  }

  function show(link) {
    clearTimeout(timer)
    if (shown === link) return
    hide()
    shown = link
    var entry = definitionOf(link)
    if (entry) return open(link, entry.querySelector('dt').textContent, '', entry.querySelector('dd > p').textContent)
    toolkitSite.withPlaces(function (places) {
      var path = decodeURIComponent(link.href.slice(toolkitSite.rootOf().length))
      var place = places.find(function (one) { return one.path === path })
      if (place && shown === link) open(link, place.title, place.kind + ' · ' + (place.within || ''), place.text)
    })
  }

  // The list at the end of the page has the definitions of its terms, in the very words and languages that it shows.
  function definitionOf(link) {
    var entry = link.hash.indexOf('#_term.') === 0 && document.getElementById(link.hash.slice(1))
    return entry && entry.querySelector('dd > p') ? entry : null
  }

  function open(link, title, where, text) {
    box.replaceChildren(line('preview-title', title), line('label', where.replace(/ · $/, '')), line('preview-text', shorten(text)))
    box.hidden = false
    var at = link.getClientRects()[0] || link.getBoundingClientRect()
    var below = at.bottom + box.offsetHeight + 12 < innerHeight
    box.style.left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8)) + scrollX + 'px'
    box.style.top = (below ? at.bottom + 4 : Math.max(4, at.top - box.offsetHeight - 4)) + scrollY + 'px'
    link.setAttribute('aria-describedby', '_preview')
  }

  function line(name, text) {
    var p = document.createElement('p')
    p.className = name
    p.dir = 'auto'
    p.textContent = text
    p.hidden = !text
    return p
  }

  function shorten(text) {
    return text.length <= MOST ? text : text.slice(0, MOST).replace(/\s+\S*$/, '') + ' …'
  }

  function hide() {
    clearTimeout(timer)
    if (shown) shown.removeAttribute('aria-describedby')
    shown = null
    if (box) box.hidden = true
  }
})()
