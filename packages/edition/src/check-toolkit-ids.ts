import type { Data } from '@ai-toolkit/data'
import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Toolkit } from '@ai-toolkit/model'

/** Lists of toolkit.yaml whose entries are found by id, and what an entry is. */
const lists = { groups: 'group', readers: 'kind of reader', notices: 'notice', errata: 'erratum' } as const

/** That no two entries of a list of toolkit.yaml share an id: the text of the one would stand under the title of the other. */
export function checkToolkitIds({ value: toolkit, placeAt }: Data<Toolkit>): Diagnostic[] {
  return (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list) => {
    const ids = (toolkit[list] ?? []).map(({ id }) => id)
    return ids.flatMap((id, index) =>
      ids.indexOf(id) === index ? [] : [codes.duplicateId.at(placeAt([list, index, 'id']), { id, what: lists[list] })],
    )
  })
}
