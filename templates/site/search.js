// Search, in the language of the page, without a server. A word finds what begins with it; all words must be found. Titles count more than
// texts, and of what fits alike, terms and questions come first.
;(function () {
  var MOST = 20
  var dialog, input, list, said, folded

  document.addEventListener('DOMContentLoaded', function () {
    dialog = document.getElementById('_search')
    var button = document.querySelector('[data-search]')
    if (!dialog || !dialog.showModal || !button) return
    input = dialog.querySelector('input')
    list = dialog.querySelector('ol')
    said = dialog.querySelector('[role="status"]')
    button.hidden = false
    button.addEventListener('click', open)
    document.addEventListener('keydown', function (event) {
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault()
        open()
      }
    })
    input.addEventListener('input', find)
    dialog.addEventListener('keydown', move)
    list.addEventListener('click', function (event) {
      if (event.target.closest('a')) dialog.close()
    })
  })

  function open() {
    if (dialog.open) return
    dialog.showModal()
    input.select()
    toolkitSite.withPlaces(fold)
  }

  function fold(places) {
    folded = folded || places.map(function (place) {
      return { place: place, title: ' ' + wordsOf(place.title).join(' '), text: ' ' + wordsOf(place.text).join(' ') }
    })
    find()
  }

  function find() {
    var words = wordsOf(input.value)
    if (!folded || words.length === 0) {
      list.replaceChildren()
      said.textContent = said.dataset.keys
      return
    }
    var found = folded
      .map(function (one) { return { one: one, score: scoreOf(one, words) } })
      .filter(function (hit) { return hit.score > 0 })
      .sort(function (a, b) { return b.score - a.score || a.one.place.rank - b.one.place.rank })
    list.replaceChildren.apply(list, found.slice(0, MOST).map(function (hit) { return itemOf(hit.one.place) }))
    said.textContent = found.length === 0 ? said.dataset.none : said.dataset.some + ' ' + found.length
  }

  function scoreOf(one, words) {
    var score = one.title === ' ' + words.join(' ') ? 20 : 0
    for (var index = 0; index < words.length; index++) {
      var inTitle = one.title.indexOf(' ' + words[index])
      if (inTitle >= 0) score += inTitle === 0 ? 10 : 6
      else if (one.text.indexOf(' ' + words[index]) >= 0) score += 1
      else return 0
    }
    return score
  }

  // Without accents, vowel marks and capitals; Arabic letters that are written in several ways as one, words without article and what hangs on it.
  function wordsOf(text) {
    var plain = text.normalize('NFKD').replace(/\p{M}|\u0640/gu, '').toLowerCase().replace(/ى/g, 'ي').replace(/ة/g, 'ه')
    return (plain.match(/[\p{L}\p{N}]+/gu) || []).map(function (word) {
      return word.replace(/^(?:[وفبك]?ال|[وف]?لل)(?=.{2})/, '')
    })
  }

  function itemOf(place) {
    var item = document.createElement('li')
    var link = document.createElement('a')
    link.href = toolkitSite.rootOf() + place.path
    link.append(span('found-kind', place.kind), ' ', span('found-title', place.title), ' ', span('found-within', place.within))
    item.append(link)
    return item
  }

  function span(name, text) {
    var node = document.createElement('span')
    node.className = name
    node.textContent = text
    node.dir = 'auto'
    return node
  }

  function move(event) {
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault()
      var first = list.querySelector('a')
      if (first) first.click()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    var stops = [input].concat([].slice.call(list.querySelectorAll('a')))
    var to = stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)
    if (stops[to]) {
      event.preventDefault()
      stops[to].focus()
    }
  }
})()
