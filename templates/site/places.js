// The places of the site, asked for when the reader first searches or looks ahead: pages that are opened from a folder may read no other
// file than a script. Other parts of this file call `toolkitSite.withPlaces`; the list itself calls `toolkitPlaces`.
var toolkitSite = (function () {
  var places = null
  var kinds = []
  var waiting = null

  window.toolkitPlaces = function (words, rows) {
    kinds = words
    places = rows.map(function (row) {
      return { path: row[0], rank: row[1], kind: words[row[1]], title: row[2], within: row[3], text: row[4] }
    })
    waiting.forEach(function (tell) { tell(places) })
  }

  return { withPlaces: withPlaces, rootOf: rootOf }

  function withPlaces(tell) {
    if (places) tell(places)
    else if (waiting) waiting.push(tell)
    else {
      waiting = [tell]
      var script = document.createElement('script')
      script.src = document.getElementById('_search').dataset.places
      document.head.appendChild(script)
    }
  }

  /** The address of the site's folder. */
  function rootOf() {
    return new URL(document.getElementById('_search').dataset.root || './', document.baseURI).href
  }
})()
