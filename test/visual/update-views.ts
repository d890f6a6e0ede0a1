// Takes the pictures of the twelve views anew, which the test beside this file compares and the README shows. AI_TOOLKIT_DIST says where
// `npm start` has put the toolkit; without it the site is built for this.
import { join } from 'node:path'
import { openBrowser } from '../support/axe.ts'
import { builtSite } from '../support/built-site.ts'
import { takePicture, unhinted, views, writePicture } from './views.ts'

const folder = join(import.meta.dirname, 'goldens')
const bundle = await builtSite()
const browser = await openBrowser(unhinted)
for (const view of views) {
  const picture = await takePicture(browser, bundle, view)
  await writePicture(folder, view, picture)
  console.log(`${view.name}.png, ${Math.ceil(picture.length / 1000)} kB`)
}
await browser.close()
