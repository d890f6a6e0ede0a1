import { countSeverities } from '@ai-toolkit/diagnostics'
import type { Diagnostic } from '@ai-toolkit/model'

/** The page around a previewed report: the report itself in a frame, and above it what is wrong. `findings` is plain text. */
export function previewPage(diagnostics: readonly Diagnostic[], findings: string): string {
  const { error, warning } = countSeverities(diagnostics)
  const open = error > 0 ? ' open' : ''
  const shown =
    error + warning === 0 ? '' : `<details${open}><summary>${error} errors, ${warning} warnings</summary><pre>${escapeHtml(findings)}</pre></details>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${error > 0 ? '✗ ' : ''}Preview</title>
<style>
html, body { height: 100%; margin: 0 }
body { display: flex; flex-direction: column; font: 14px/1.4 system-ui, sans-serif }
details { background: #fff4d6; color: #241a00; border-bottom: 2px solid #b58900; max-height: 45%; overflow: auto }
summary { padding: 0.5em 1em; font-weight: 600; cursor: pointer }
pre { margin: 0; padding: 0 1em 1em; white-space: pre-wrap }
iframe { flex: 1; border: 0; width: 100% }
</style>
<script src="/preview.js"></script>
</head>
<body>
${shown}
<iframe src="/report" title="Report"></iframe>
</body>
</html>
`
}

/** Shows the page anew when the server says so, at the place where the reader was. */
export const previewScript = `'use strict'
const place = sessionStorage.getItem('place')
addEventListener('load', () => {
  const frame = document.querySelector('iframe').contentWindow
  if (place !== null) frame.scrollTo(0, Number(place))
  new EventSource('/changes').onmessage = () => {
    sessionStorage.setItem('place', String(frame.scrollY))
    location.reload()
  }
})
`

/** In place of a report that cannot be made. */
export const noReport = `<!doctype html><html lang="en"><meta charset="utf-8"><title>No report</title><p>There is no report until the errors above are mended.</p></html>`

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
