import type { ReportModel } from '@ai-toolkit/model'
import type { VNode } from 'preact'
import { usePage } from '../page-context.ts'
import { Prose } from '../parts/prose.tsx'
import { Words } from '../parts/words.tsx'

/** What the levels ask for, and what is recommended, as the answers stand. */
export function Advice({ model: { obligations, recommendations } }: { model: ReportModel }): VNode {
  const { say } = usePage()
  return (
    <>
      {obligations.length > 0 && (
        <section class="block" aria-labelledby="obligations">
          <h2 id="obligations">{say('form.obligations', { count: obligations.length })}</h2>
          <ul class="advice">
            {obligations.map(({ id, level, band, responsible, due, of }) => (
              <li key={`${level.id} ${band.id} ${id}`}>
                <Prose unit={`levels.${level.id}.bands.${band.id}.obligations.${id}.text`} />
                <p class="facts">
                  <Words text={[...of.map(({ label }) => label), responsible, due].filter((text) => text !== undefined).join(' · ')} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {recommendations.length > 0 && (
        <section class="block" aria-labelledby="recommendations">
          <h2 id="recommendations">{say('form.recommendations', { count: recommendations.length })}</h2>
          {recommendations.map((recommendation) => (
            <RecommendationItem key={recommendation.id} recommendation={recommendation} />
          ))}
        </section>
      )}
    </>
  )
}

function RecommendationItem({ recommendation: { id, title, priority, links } }: { recommendation: ReportModel['recommendations'][number] }): VNode {
  const { say, form } = usePage()
  const known = links.flatMap(({ to }) => form.data.links[to] ?? [])
  return (
    <details class="recommendation">
      <summary>
        <Words text={title} /> <span class={`priority priority-${priority}`}>{say('form.priority', { priority })}</span>
      </summary>
      <Prose unit={`recommendations.${id}.text`} />
      <p class="links">
        {known.map(({ title: name, href }) => (
          <a key={href} href={href}>
            <Words text={name} />
          </a>
        ))}
      </p>
    </details>
  )
}
