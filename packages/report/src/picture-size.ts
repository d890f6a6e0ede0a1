/** Width and height: pixels of a PNG or JPEG, the units of its own of an SVG. Undefined where the picture does not say. */
export function sizeOfPicture(bytes: Uint8Array, text: string | undefined): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes[0] === 0x89) return view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) }
  return bytes[0] === 0xff ? sizeOfJpeg(view) : sizeOfSvg(text ?? '')
}

/** Goes from marker to marker to the frame, which says it (ITU-T T.81, B.1.1.3 and B.2.2): any of SOF0 to SOF15 but DHT, JPG and DAC. */
function sizeOfJpeg(view: DataView): { width: number; height: number } | undefined {
  let at = 2
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Only what is not relative to the page counts. */
function sizeOfSvg(text: string): { width: number; height: number } | undefined {
  const [tag = ''] = /<svg\b[^>]*>/.exec(text) ?? []
  const [, , , width, height] = /\sviewBox\s*=\s*["']\s*([-\d.e]+)[\s,]+([-\d.e]+)[\s,]+([\d.e]+)[\s,]+([\d.e]+)/i.exec(tag) ?? []
  const stated = [width ?? attribute(tag, 'width'), height ?? attribute(tag, 'height')].map(Number)
  const [across = 0, down = 0] = stated
  return across > 0 && down > 0 ? { width: across, height: down } : undefined
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px|pt|mm|cm|in)?\\s*["']`).exec(tag)?.[1]
}
