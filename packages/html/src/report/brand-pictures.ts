import type { LocalBrand } from '@ai-toolkit/model'

/** The pictures of a brand, as the page carries them. */
export interface BrandPictures {
  logo: PictureView | undefined
  /** The logo for the ground in the primary colour; that for white where there is no other. */
  logoOnPrimary: PictureView | undefined
  /** A data: URI. */
  cover: string | undefined
}

/** A picture with its text for those who cannot see it. */
export interface PictureView {
  /** A data: URI. */
  source: string
  alt: string
}

/**
 * The brand's pictures as data: URIs: as an image a drawing can neither run a script nor load anything, whatever it holds. One whose file is
 * not in `files` (the brand's folder, by the paths that brand.yaml names) is left out.
 */
export function brandPictures({ logo, cover }: LocalBrand, files: ReadonlyMap<string, Uint8Array>): BrandPictures {
  const onWhite = logo && pictureView(logo.file, logo.alt, files)
  return {
    logo: onWhite,
    logoOnPrimary: logo?.onPrimary === undefined ? onWhite : pictureView(logo.onPrimary, logo.alt, files),
    cover: cover && pictureView(cover.image, '', files)?.source,
  }
}

const mediaTypes = new Map([
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
])

function pictureView(file: string, alt: string, files: ReadonlyMap<string, Uint8Array>): PictureView | undefined {
  const bytes = files.get(file)
  const mediaType = mediaTypes.get(file.slice(file.lastIndexOf('.') + 1).toLowerCase())
  if (bytes === undefined || mediaType === undefined) return undefined
  return { source: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`, alt }
}
