import { fontFaces } from '../fonts/font-faces.ts'
import type { Look } from '../look.ts'
import type { OutputFile } from '../output-file.ts'
import { templateText } from '../templates/fill-template.ts'

/** Style, script and fonts of the site. */
export function assetFiles({ templates, fonts }: Look): OutputFile[] {
  const faces = fontFaces(templateText(templates, 'fonts/fonts.css'), (file) => (fonts.has(file) ? `fonts/${file}` : undefined))
  return [
    { path: 'assets/site.css', content: `${faces}\n${templateText(templates, 'site/site.css')}` },
    { path: 'assets/site.js', content: templateText(templates, 'site/site.js') },
    ...[...fonts].map(([file, bytes]) => ({ path: `assets/fonts/${file}`, content: bytes })),
  ]
}
