// Figures over the page, as large as the window; the link leads to the image itself where there is no script.
;(function () {
  document.addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-enlarge]')
    if (!link || !window.HTMLDialogElement || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    var image = link.closest('figure').querySelector('img')
    var dialog = document.createElement('dialog')
    dialog.className = 'enlarged'
    dialog.setAttribute('aria-label', link.textContent)
    var form = document.createElement('form')
    form.method = 'dialog'
    var close = document.createElement('button')
    close.className = 'tool'
    close.textContent = document.querySelector('#_search form button').textContent
    form.append(close)
    var plate = document.createElement('div')
    plate.className = 'plate'
    plate.append(image.cloneNode())
    dialog.append(form, plate)
    document.body.append(dialog)
    dialog.addEventListener('click', function (inside) { if (inside.target === dialog) dialog.close() })
    dialog.addEventListener('close', function () {
      dialog.remove()
      link.focus()
    })
    dialog.showModal()
  })
})()
