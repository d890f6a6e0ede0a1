// Comforts only: every page works without this file. It sets the colours that the reader chose last, folds the menu on small screens,
// leads back from the definition of a term to the very place where the reader was, leads to that place in other editions, and keeps whether
// the reader wants to see what is new.
(function () {
  var root = document.documentElement
  var THEME = 'toolkit-site:theme'
  var SINCE = 'toolkit-site:since'
  var PATIENCE = 400

  // Before the page is drawn, so that nothing flashes or jumps.
  root.classList.add('js', 'settling')
  var chosen = read(THEME)
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen

  document.addEventListener('DOMContentLoaded', function () {
    wireTheme(document.querySelector('[data-theme-switch]'))
    wireMenu(document.querySelector('[data-menu]'), document.getElementById('_parts'))
    wireLanguages(document.querySelector('.languages'))
    wireTerms(document.querySelector('.terms'))
    wireEditions(document.querySelector('.editions'), document.querySelectorAll('[data-edition]'))
    wireSince(document.getElementById('_since'))
    settle()
  })

  // Nothing shows before its letters have come, for PATIENCE (in milliseconds) at most. Letters that are later than that wait for the next
  // page, so that nothing moves under the eyes of who reads.
  var late = setTimeout(function () {
    root.classList.add('own-fonts')
    root.classList.remove('settling')
  }, PATIENCE)

  function settle() {
    // The browser asks for fonts when it lays the page out.
    if (document.body.offsetWidth >= 0 && document.fonts) document.fonts.ready.then(shown, shown)
  }

  function shown() {
    clearTimeout(late)
    root.classList.remove('settling')
  }

  function wireTheme(button) {
    if (!button) return
    button.hidden = false
    show(button)
    button.addEventListener('click', function () {
      root.dataset.theme = isDark() ? 'light' : 'dark'
      write(THEME, root.dataset.theme)
      show(button)
    })
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
      show(button)
    })
  }

  function wireMenu(button, menu) {
    if (!button || !menu) return
    button.hidden = false
    button.addEventListener('click', function () {
      toggle(root.dataset.menu !== 'open')
    })
    menu.addEventListener('click', function (event) {
      if (event.target.closest('a')) toggle(false)
    })
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || root.dataset.menu !== 'open') return
      toggle(false)
      button.focus()
    })

    function toggle(open) {
      root.dataset.menu = open ? 'open' : 'closed'
      button.setAttribute('aria-expanded', String(open))
    }
  }

  // Ids are the same in every language: the reader stays where they were.
  function wireLanguages(list) {
    if (!list) return
    list.addEventListener('click', function (event) {
      var link = event.target.closest('a')
      if (link) link.hash = location.hash
    })
  }

  function wireTerms(sheet) {
    if (!sheet) return
    var left = null
    document.addEventListener('click', function (event) {
      var link = event.target.closest('a')
      if (!link) return
      if (link.classList.contains('term')) left = link
      else if (left && sheet.contains(link) && link.classList.contains('back')) goBack(event)
    })
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && left && sheet.querySelector(':target')) goBack(event)
    })

    // The link without this leads to the first use of the term on the page, which need not be the one that was followed.
    function goBack(event) {
      event.preventDefault()
      var link = left
      left = null
      history.back()
      link.focus({ preventScroll: true })
    }
  }

  // Most places have the same id in every edition; those that do not are listed beside the link, with the reason.
  function wireEditions(list, links) {
    links.forEach(function (link) {
      var page = link.getAttribute('href')
      var others = [].slice.call(link.parentNode.querySelectorAll('[data-ids]'))
      var why = link.parentNode.querySelector('[data-why]')
      follow()
      addEventListener('hashchange', follow)

      function follow() {
        var id = location.hash.slice(1)
        var isPlace = id !== '' && id[0] !== '_'
        var other = isPlace && others.find(function (one) { return one.dataset.ids.split(' ').indexOf(id) >= 0 })
        others.forEach(function (one) { one.hidden = one !== other })
        if (why) why.hidden = Boolean(other)
        link.setAttribute('href', other ? other.dataset.href : page + (isPlace && 'exact' in link.dataset ? '#' + id : ''))
      }
    })
    if (!list) return
    document.addEventListener('keydown', function (event) {
      if (event.key !== 'Escape' || !list.open) return
      list.open = false
      list.querySelector('summary').focus()
    })
    document.addEventListener('click', function (event) {
      if (!list.contains(event.target)) list.open = false
    })
  }

  function wireSince(box) {
    if (!box) return
    box.checked = read(SINCE) === 'shown'
    box.addEventListener('change', function () {
      write(SINCE, box.checked ? 'shown' : 'hidden')
    })
  }

  function show(button) {
    button.setAttribute('aria-pressed', String(isDark()))
  }

  function isDark() {
    if (root.dataset.theme) return root.dataset.theme === 'dark'
    return matchMedia('(prefers-color-scheme: dark)').matches
  }

  // Storage may be refused, as in a private window: then the choice holds for this page.
  function read(key) {
    try {
      return localStorage.getItem(key)
    } catch (refused) {
      return null
    }
  }

  function write(key, value) {
    try {
      localStorage.setItem(key, value)
    } catch (refused) {
      // Nothing is lost but the memory of the choice.
    }
  }
})()
