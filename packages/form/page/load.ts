import { unpackText } from './unpack-text.ts'

/**
 * The first script of the page: puts the packed program in place as a script of its own. The content security policy names the program by its
 * digest, so the browser runs what was built and nothing else.
 */
async function load(): Promise<void> {
  const packed = document.getElementById('form-program')?.textContent
  if (packed == null) return
  const script = document.createElement('script')
  script.textContent = await unpackText(packed)
  document.body.append(script)
}

void load()
