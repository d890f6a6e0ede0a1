import type { Answers } from '@ai-toolkit/model'
import { compareAnswers } from '../src/answers/compare-answers.ts'
import { type Choice, mergeAnswers, settleConflict } from '../src/answers/merge-answers.ts'
import { readAnswerFile } from '../src/answers/read-answer-file.ts'
import { writeAnswerFile } from '../src/answers/write-answer-file.ts'
import { fileName } from '../src/state/file-name.ts'
import { assessAnswers, type Form } from '../src/state/form.ts'
import { isUnfiled, type Task, type UsableFile } from '../src/state/page-state.ts'
import { takeOver } from '../src/state/take-over.ts'
import type { Actions } from './actions.ts'
import type { Export } from './exports.ts'
import type { Store } from './store.ts'
import { bytesOf, download, today } from './world.ts'

/** What a person can do with files. */
export interface FileActions {
  /** Saves the answer file; leads to the name of the subject where that is missing, because a file must say what it is about. */
  save: () => void
  /** Saves the answers in another form. */
  exportAs: (wanted: Export) => void
  open: (file: File) => Promise<void>
  merge: (file: File) => Promise<void>
  compare: (file: File) => Promise<void>
  /** Takes over the file that was opened. */
  takeOver: () => void
  /** Decides the conflict with this index. */
  choose: (index: number, choice: Choice) => void
  /** Takes over what was merged. */
  finishMerge: () => void
  drop: () => void
}

/** The actions on files. */
export function makeFileActions(form: Form, store: Store, actions: Actions): FileActions {
  const { say } = form
  const show = (task: Task | undefined): void => {
    store.set({ task, message: undefined })
    actions.go({ kind: 'files' }, task && 'task-title')
  }
  const read = async (file: File, use: (usable: UsableFile) => void): Promise<void> => {
    const bytes = await bytesOf(file)
    if (bytes === undefined) return show({ kind: 'refused', name: file.name, fault: { word: 'unreadable', values: {} } })
    const { questionnaire, data, digest } = form
    const found = readAnswerFile(bytes, { questionnaire, edition: data.edition.edition, digest, today: today() })
    if (found.refused === undefined) use(found)
    else show({ kind: 'refused', name: file.name, fault: found.refused })
  }
  const adopt = (answers: Answers, text: string, isWhole: boolean): void => {
    actions.replace(answers, text)
    store.set({ filed: isWhole ? answers : undefined })
    actions.go({ kind: 'review' }, 'message')
  }
  return {
    save: () => saveFile(form, store, actions),
    exportAs: ({ ending, mediaType, write }) => download(fileName(store.state.history.now, ending), mediaType, write(form, store.situation())),
    open: (file) =>
      read(file, (usable) => {
        const isClean = usable.faults.length === 0 && usable.foreign === undefined && !isUnfiled(store.state)
        if (isClean) adopt(usable.answers, say('form.opened', { name: file.name }), true)
        else show({ kind: 'open', name: file.name, file: usable })
      }),
    merge: (file) =>
      read(file, (usable) => {
        const merge = mergeAnswers(undefined, store.state.history.now, usable.answers)
        show(
          usable.foreign === undefined
            ? { kind: 'merge', name: file.name, file: usable, merge, choices: merge.conflicts.map(() => 'a') }
            : { kind: 'refused', name: file.name, fault: { word: 'merge-foreign', values: { edition: usable.foreign.edition } } },
        )
      }),
    compare: (file) =>
      read(file, (usable) => {
        const changes = compareAnswers(usable.answers, store.state.history.now, [...form.questions.keys()])
        const earlier = usable.foreign === undefined ? assessAnswers(form, usable.answers) : undefined
        show({ kind: 'compare', name: file.name, file: usable, changes, earlier })
      }),
    takeOver: () => {
      const { task } = store.state
      if (task?.kind !== 'open') return
      adopt(takeOver(task.file), say('form.opened', { name: task.name }), task.file.faults.length === 0 && task.file.foreign === undefined)
    },
    choose: (index, choice) => {
      const { task } = store.state
      if (task?.kind === 'merge') store.set({ task: { ...task, choices: task.choices.map((one, at) => (at === index ? choice : one)) } })
    },
    finishMerge: () => {
      const { task } = store.state
      if (task?.kind !== 'merge') return
      const { merge, choices } = task
      const settled = merge.conflicts.reduce((answers, conflict, at) => settleConflict(answers, conflict, choices[at] ?? 'a'), merge.answers)
      adopt({ ...settled, date: today() }, say('form.merged', { name: task.name, count: merge.taken.length }), false)
    },
    drop: () => show(undefined),
  }
}

function saveFile(form: Form, store: Store, actions: Actions): void {
  const { now } = store.state.history
  if (now.subject.name.trim() === '') {
    store.set({ message: { kind: 'problem', text: form.say('form.name-first') } })
    actions.go({ kind: 'start' }, 'subject-name')
    return
  }
  const name = fileName(now, 'json')
  download(name, 'application/json', writeAnswerFile(now, form.questionnaire))
  store.set({ filed: now, message: { kind: 'done', text: form.say('form.saved', { name }) } })
}
