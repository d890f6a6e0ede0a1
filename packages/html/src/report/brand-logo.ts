import type { Brand } from '@ai-toolkit/model'
import type { LogoView } from './views/cover-view.ts'

const mediaTypes = new Map([
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
])

/** The brand's logo as a data: URI: as an image it can neither run a script nor load anything, whatever it holds. Undefined where it has none, or its file is not given. */
export function brandLogo({ logo }: Brand, files: ReadonlyMap<string, Uint8Array>): LogoView | undefined {
  const bytes = logo && files.get(logo.file)
  const mediaType = mediaTypes.get(logo?.file.slice(logo.file.lastIndexOf('.') + 1).toLowerCase() ?? '')
  if (logo === undefined || bytes === undefined || mediaType === undefined) return undefined
  return { source: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`, alt: logo.alt }
}
