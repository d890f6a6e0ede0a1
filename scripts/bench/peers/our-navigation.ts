import type { Corpus } from '../corpus/open-corpus.ts'
import { eleventyFiles, hugoFiles } from './site-files.ts'

/** So many resources stand in the foot of our pages. */
const mostInFoot = 24

/**
 * Hugo with the links that our pages have: the languages, the chapters of the resource with the sections of the one that is read, the pages
 * before and behind it, and resources.
 */
export function hugoWithOurNavigation(corpus: Corpus): Record<string, string> {
  return {
    ...hugoFiles(corpus),
    'layouts/_default/single.html': `<!doctype html><title>{{ .Title }}</title>
<nav>{{ range .AllTranslations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav>
{{ $page := . }}<nav>{{ range .CurrentSection.RegularPages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ if eq . $page }}{{ .TableOfContents }}{{ end }}{{ end }}</nav>
<main>{{ .Content }}</main>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
<footer>{{ range first ${mostInFoot} .Site.Home.Sections }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</footer>
`,
  }
}

/** Eleventy with the same, and with footnotes, which it does not read by itself. */
export function eleventyWithOurNavigation({ locales }: Corpus): Record<string, string> {
  return {
    ...eleventyFiles(),
    'eleventy.config.js': `import anchor from 'markdown-it-anchor'
import footnote from 'markdown-it-footnote'
const locales = ${JSON.stringify(locales)}
export default (config) => {
  config.amendLibrary('md', (parser) => parser.use(anchor).use(footnote))
  config.addGlobalData('locales', locales)
  config.addFilter('inLocale', (url, locale) => url.replace(/^\\/[^/]+/, '/' + locale))
  config.addFilter('sections', (html) => Array.from(html.matchAll(/<h[23] id="([^"]*)"[^>]*>(.*?)<\\/h/g), ([, id, title]) => ({ id, title })))
  for (const locale of locales)
    config.addCollection('resources-' + locale, (all) => all.getFilteredByGlob('content/' + locale + '/*/chapter-1.md').slice(0, ${mostInFoot}))
  return { dir: { input: 'content', includes: '../includes' }, markdownTemplateEngine: false }
}
`,
    'includes/page.njk': `<!doctype html><title>{{ title }}</title>
<nav>{% for locale in locales %}<a href="{{ page.url | inLocale(locale) }}">{{ locale }}</a>{% endfor %}</nav>
{% set parts = collections[tags[0]] %}<nav>{% for item in parts %}<a href="{{ item.url }}">{{ item.data.title }}</a>{% if item.url == page.url %}{% for section in content | sections %}<a href="#{{ section.id }}">{{ section.title | safe }}</a>{% endfor %}{% endif %}{% endfor %}</nav>
<main>{{ content | safe }}</main>
{% set before = parts | getPreviousCollectionItem %}{% set behind = parts | getNextCollectionItem %}
<nav>{% if before %}<a href="{{ before.url }}">{{ before.data.title }}</a>{% endif %}{% if behind %}<a href="{{ behind.url }}">{{ behind.data.title }}</a>{% endif %}</nav>
<footer>{% for item in collections['resources-' + tags[0].split('-')[0]] %}<a href="{{ item.url }}">{{ item.data.title }}</a>{% endfor %}</footer>
`,
  }
}
