// Leads on to the latest edition and keeps the place on the page. What stands elsewhere now is listed with the page: an id, its address, …
(function () {
  var own = document.currentScript.dataset
  var id = location.hash.slice(1)
  var elsewhere = own.elsewhere ? own.elsewhere.split(' ') : []
  var at = elsewhere.indexOf(id)
  if (at >= 0) location.replace(elsewhere[at + 1])
  else location.replace(own.to + ('exact' in own ? location.hash : ''))
})()
