import sax from 'sax'

/** How large a picture is drawn, in its own units. */
export interface PictureSize {
  width: number
  height: number
}

/** The size of a PNG, from its header (ISO 15948, 11.2.2); undefined where the bytes are none. */
export function pngSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined
  return sizeOf(view.getUint32(16), view.getUint32(20))
}

/** The size of a JPEG, from the header of its frame (ITU-T T.81, B.2.2); undefined where the bytes are none. */
export function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    // SOF0 to SOF15; C4, C8 and CC are tables.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** The size of a drawing: that of its view, or else the one it states. Undefined where it states none, or is no SVG. */
export function svgSize(bytes: Uint8Array): PictureSize | undefined {
  let root: Record<string, unknown> | undefined
  const reader = sax.parser(true)
  reader.onopentag = ({ name, attributes }) => {
    root ??= name.replace(/^.*:/, '') === 'svg' ? { ...attributes } : {}
  }
  reader.onerror = () => {
    // Only the root is asked for; what is wrong behind it is the brand's check to find.
    reader.error = null as unknown as Error
  }
  reader.write(new TextDecoder().decode(bytes)).close()
  const view = String(root?.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const stated = [root?.width, root?.height].map((length) => Number.parseFloat(String(length)))
  return sizeOf(view[2], view[3]) ?? sizeOf(stated[0], stated[1])
}

function sizeOf(width: number | undefined, height: number | undefined): PictureSize | undefined {
  const isSize = (length: number | undefined): length is number => length !== undefined && Number.isFinite(length) && length > 0
  return isSize(width) && isSize(height) ? { width, height } : undefined
}
