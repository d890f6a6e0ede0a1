// Comforts only: every page works without this file. It sets the colours that the reader chose last, folds the menu on small screens,
// and leads back from the definition of a term to the very place where the reader was.
(function () {
  var root = document.documentElement
  var KEY = 'toolkit-site:theme'

  // Before the page is drawn, so that nothing flashes or jumps.
  root.classList.add('js')
  var chosen = read()
  if (chosen) root.dataset.theme = chosen

  document.addEventListener('DOMContentLoaded', function () {
    wireTheme(document.querySelector('[data-theme-switch]'))
    wireMenu(document.querySelector('[data-menu]'), document.getElementById('_parts'))
    wireLanguages(document.querySelector('.languages'))
    wireTerms(document.querySelector('.terms'))
  })

  function wireTheme(button) {
    if (!button) return
    button.hidden = false
    show(button)
    button.addEventListener('click', function () {
      root.dataset.theme = isDark() ? 'light' : 'dark'
      write(root.dataset.theme)
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

  function show(button) {
    button.setAttribute('aria-pressed', String(isDark()))
  }

  function isDark() {
    if (root.dataset.theme) return root.dataset.theme === 'dark'
    return matchMedia('(prefers-color-scheme: dark)').matches
  }

  // Storage may be refused, as in a private window: then the choice holds for this page.
  function read() {
    try {
      var value = localStorage.getItem(KEY)
      return value === 'dark' || value === 'light' ? value : null
    } catch (refused) {
      return null
    }
  }

  function write(value) {
    try {
      localStorage.setItem(KEY, value)
    } catch (refused) {
      // Nothing is lost but the memory of the choice.
    }
  }
})()
