import type { VNode } from 'preact'
import type { View } from '../src/state/view.ts'
import { usePage } from './page-context.ts'
import { Bar } from './parts/bar.tsx'
import { Contents } from './parts/contents.tsx'
import { Dialogs } from './parts/dialogs.tsx'
import { MessageLine } from './parts/message-line.tsx'
import { FilesView } from './views/files-view.tsx'
import { PrintView } from './views/print-view.tsx'
import { QuestionsView } from './views/questions-view.tsx'
import { ResultView } from './views/result-view.tsx'
import { ReviewView } from './views/review-view.tsx'
import { SectionView } from './views/section-view.tsx'
import { StartView } from './views/start-view.tsx'

/** The whole page: bar, contents, the view that is open, and what lies over it. */
export function App(): VNode {
  const { say, state } = usePage()
  if (state.isPrinting) return <PrintView />
  return (
    <>
      <a class="skip" href="#main">
        {say('form.skip')}
      </a>
      <Bar />
      <div class="layout">
        <Contents />
        <main id="main" tabIndex={-1}>
          <MessageLine />
          <OpenView view={state.view} />
        </main>
      </div>
      <p class="visually-hidden" role="status">
        {state.announcement}
      </p>
      <Dialogs />
    </>
  )
}

function OpenView({ view }: { view: View }): VNode {
  switch (view.kind) {
    case 'start':
      return <StartView />
    case 'section':
      return <SectionView key={view.id} id={view.id} />
    case 'questions':
      return <QuestionsView />
    case 'result':
      return <ResultView />
    case 'review':
      return <ReviewView />
    case 'files':
      return <FilesView />
  }
}
