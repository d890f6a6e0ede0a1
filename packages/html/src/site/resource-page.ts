import type { EditionResource, Questionnaire } from '@ai-toolkit/model'
import { citationOf, shortDigest } from '../content/citation.ts'
import { KIND_WORDS } from '../content/kind-words.ts'
import { overviewOf, resourceNotices, toolkitNotices } from '../content/texts.ts'
import type { OutputFile } from '../output-file.ts'
import { resultsView } from '../questionnaire/results-view.ts'
import { beforeView } from '../questionnaire/section-view.ts'
import type { Setting } from '../tree/setting.ts'
import { pagePath, relativePath } from './addresses.ts'
import { permanentLinks } from './editions/editions-page.ts'
import { navigationView } from './navigation.ts'
import { frameView } from './page-frame.ts'
import { type Download, linksIn, pageFile, pageSetting, type Site } from './site.ts'
import type { QuestionnaireView } from './site-views.ts'

const DOWNLOAD_WORDS: Record<Exclude<Download, 'form'>, string> = { pdf: 'download.pdf', json: 'download.json' }

/** The first page of a resource: what it is, when and for whom, its parts, downloads, how to cite it, notices. */
export function resourcePage(site: Site, resource: EditionResource): OutputFile {
  const { edition, say } = site
  const path = pagePath(resource.id)
  const setting: Setting = { ...pageSetting(site, resource, path), terms: 'direct' }
  const { chapters, questionnaire } = resource
  return pageFile(site, path, 'site/resource', {
    frame: frameView(site, { path, kind: 'resource', title: resource.title, description: resource.subtitle ?? resource.title, resource }),
    kind: say(KIND_WORDS[resource.kind]),
    title: resource.title,
    subtitle: resource.subtitle,
    overview: overviewOf(resource, setting),
    chapters: chapters.map(({ id, title, summary }, index) => ({
      number: index + 1,
      title,
      summary,
      href: relativePath(pagePath(resource.id, id), path),
    })),
    questionnaire: questionnaire === undefined ? undefined : questionnaireView(site, resource, questionnaire, setting),
    form: formAddress(site, resource),
    downloads: downloadViews(site, resource),
    citation: citationOf(edition, resource),
    addresses: site.editions === undefined ? [] : permanentLinks(site, path),
    version: say('resource.version', { version: resource.version }),
    digest: shortDigest(resource.digest),
    notices: [...toolkitNotices(edition, setting), ...resourceNotices(resource, setting)],
    navigation: navigationView(linksIn(site, resource), undefined, []),
  })
}

/** Where a questionnaire is filled in. */
function formAddress({ downloads }: Site, { questionnaire }: EditionResource): string | undefined {
  return questionnaire !== undefined && downloads.includes('form') ? `../../form/${questionnaire.id}.html` : undefined
}

function downloadViews({ downloads, say }: Site, { id }: EditionResource): { title: string; href: string }[] {
  return downloads.flatMap((format) => (format === 'form' ? [] : [{ title: say(DOWNLOAD_WORDS[format]), href: `../../${format}/${id}.${format}` }]))
}

function questionnaireView({ say }: Site, resource: EditionResource, questionnaire: Questionnaire, setting: Setting): QuestionnaireView {
  return {
    ...beforeView(questionnaire, resource, setting),
    sections: questionnaire.sections.map(({ id, title, questions }, index) => ({
      number: index + 1,
      title,
      count: say('section.questions', { count: questions.length }),
      href: relativePath(pagePath(resource.id, id), pagePath(resource.id)),
    })),
    results: resultsView(questionnaire, resource, setting),
  }
}
