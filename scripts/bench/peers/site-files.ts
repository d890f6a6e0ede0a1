import type { Corpus } from '../corpus/open-corpus.ts'

/** The files of a project by path. */
type Files = Record<string, string>

/** A site in several languages, with a list of the resource on each page. */
export function hugoFiles({ locales }: Corpus): Files {
  const languages = locales.map((locale, index) => `[languages.${locale}]\ncontentDir = "content/${locale}"\nweight = ${index + 1}\n`)
  const page =
    '<!doctype html><title>{{ .Title }}</title>{{ with .CurrentSection }}<nav>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>{{ end }}'
  return {
    'config.toml': `baseURL = "/"
title = "Bench"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[outputs]
page = ["HTML"]
section = ["HTML"]
home = ["HTML"]
[markup.goldmark.renderer]
unsafe = true
${languages.join('')}`,
    'layouts/_default/single.html': `${page}<main>{{ .Content }}</main>\n`,
    'layouts/_default/list.html': `${page}\n`,
    'layouts/index.html': `${page}\n`,
  }
}

/** Tags are collections, one for each resource in each language. */
export function eleventyFiles(): Files {
  return {
    'eleventy.config.js': `export default () => ({ dir: { input: 'content', includes: '../includes' }, markdownTemplateEngine: false })\n`,
    'content/content.json': '{ "layout": "page.njk" }\n',
    'includes/page.njk':
      '<!doctype html><title>{{ title }}</title><nav>{% for item in collections[tags[0]] %}<a href="{{ item.url }}">{{ item.data.title }}</a>{% endfor %}</nav><main>{{ content | safe }}</main>\n',
    'package.json': '{ "type": "module" }\n',
  }
}

/** As its documentation sets it up; its search index comes with it. */
export function starlightFiles({ locales }: Corpus): Files {
  const languages = locales.map((locale) => `${locale}: { label: '${locale}', lang: '${locale}'${locale === 'ar' ? ", dir: 'rtl'" : ''} }`)
  return {
    'astro.config.mjs': `import starlight from '@astrojs/starlight'
import { defineConfig, passthroughImageService } from 'astro/config'
export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [starlight({ title: 'Bench', defaultLocale: 'en', locales: { ${languages.join(', ')} }, sidebar: [] })],
})
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
    // Packages of components are found by what a project says it needs.
    'package.json': '{ "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
  }
}

/** A sidebar for each resource in each language. */
export function vitepressFiles({ locales, resources, chaptersEach }: Corpus): Files {
  return {
    '.vitepress/config.mjs': `const sidebar = {}
for (const locale of ${JSON.stringify(locales)})
  for (let resource = 1; resource <= ${resources}; resource += 1)
    sidebar['/' + locale + '/resource-' + resource + '/'] = Array.from({ length: ${chaptersEach} }, (_, index) => ({
      text: 'Chapter ' + (index + 1),
      link: '/' + locale + '/resource-' + resource + '/chapter-' + (index + 1),
    }))
export default { title: 'Bench', ignoreDeadLinks: true, themeConfig: { sidebar } }
`,
    'package.json': '{ "type": "module" }\n',
  }
}
