import { fontFaces } from '../fonts/font-faces.ts'
import type { Look } from '../look.ts'
import type { OutputFile } from '../output-file.ts'
import { templateText } from '../templates/fill-template.ts'
import { compactStyle } from './compact-style.ts'

/** What the style and the script of all pages are made of: one file each to ask for, one file a concern to read. */
const STYLES = ['site/site.css', 'site/comforts.css']
const SCRIPTS = ['site/site.js', 'site/moved.js', 'site/places.js', 'site/previews.js', 'site/search.js', 'site/copy.js', 'site/figures.js']

/** Style, script and fonts of the site. */
export function assetFiles({ templates, fonts }: Look): OutputFile[] {
  const faces = fontFaces(templateText(templates, 'fonts/fonts.css'), (file) => (fonts.has(file) ? `fonts/${file}` : undefined))
  const texts = (paths: string[]): string[] => paths.map((path) => templateText(templates, path))
  return [
    { path: 'assets/site.css', content: compactStyle([faces, ...texts(STYLES)].join('\n')) },
    { path: 'assets/site.js', content: texts(SCRIPTS).join('\n') },
    ...[...fonts].map(([file, bytes]) => ({ path: `assets/fonts/${file}`, content: bytes })),
  ]
}
