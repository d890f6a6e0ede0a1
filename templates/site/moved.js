// Addresses of earlier editions: what had one and has another now is found there, the place within the page too.
;(function () {
  document.addEventListener('DOMContentLoaded', follow)
  addEventListener('hashchange', follow)

  function follow() {
    var body = document.body
    var id = decodeURIComponent(location.hash.slice(1))
    var moved = (body.dataset.moved || '').split(' ')
    var at = id === '' || document.getElementById(id) ? -1 : moved.indexOf(id)
    if (at >= 0 && at % 2 === 0) location.replace(moved[at + 1])
    else if (body.dataset.to) location.replace(body.dataset.to)
  }
})()
