// Copies the link to a heading or a question, and how to cite a resource, and says so.
;(function () {
  document.addEventListener('DOMContentLoaded', function () {
    var said = document.getElementById('_said')
    if (!said) return
    document.querySelectorAll('main :is(h2, h3, h4)[id]:not([id^="_"])').forEach(function (heading) {
      // Beside the heading, not in it: who listens to the headings of a page hears titles only.
      heading.after(linkButton(heading, said))
    })
    document.querySelectorAll('[data-copies]').forEach(function (button) {
      button.hidden = false
      button.addEventListener('click', function () {
        copy(document.getElementById(button.dataset.copies).textContent, button, said)
      })
    })
  })

  function linkButton(heading, said) {
    var button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy-link'
    button.title = said.dataset.copy
    button.setAttribute('aria-label', said.dataset.copy)
    button.setAttribute('aria-describedby', heading.id)
    button.addEventListener('click', function () {
      copy(new URL('#' + heading.id, location.href).href, button, said)
    })
    return button
  }

  function copy(text, button, said) {
    var done = function () {
      said.textContent = ''
      button.dataset.copied = said.dataset.copied
      setTimeout(function () { said.textContent = said.dataset.copied }, 50)
      setTimeout(function () { delete button.dataset.copied }, 2500)
    }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, function () { if (copyOld(text)) done() })
    else if (copyOld(text)) done()
  }

  // Browsers keep the clipboard from pages that they do not think safe, such as those of a server without a certificate.
  function copyOld(text) {
    var area = document.createElement('textarea')
    var focused = document.activeElement
    area.value = text
    document.body.append(area)
    area.select()
    var copied = document.execCommand('copy')
    area.remove()
    if (focused) focused.focus()
    return copied
  }
})()
