/** The variable that a password is put into for programs that run without a terminal. */
export const passwordVariable = 'AI_TOOLKIT_KEY_PASSWORD'

/** Where a password is typed: a terminal that can be told not to show it. */
export interface Typing {
  input: NodeJS.ReadStream
  show: (text: string) => void
}

/**
 * The password of a key: from the environment, or typed, without being shown. Undefined where there is neither, or typing was broken off. It
 * is no argument, since those can be read by everybody on the machine.
 */
export function readPassword(question: string, environment: NodeJS.ProcessEnv, typing: Typing): Promise<string | undefined> {
  const given = environment[passwordVariable]
  if (given !== undefined) return Promise.resolve(given)
  return typing.input.isTTY ? type(question, typing) : Promise.resolve(undefined)
}

/** The terminal of this process; what is said stands on stderr. */
export function thisTerminal(): Typing {
  return { input: process.stdin, show: (text) => process.stderr.write(text) }
}

async function type(question: string, { input, show }: Typing): Promise<string | undefined> {
  show(question)
  input.setRawMode(true)
  try {
    return await readLine(input)
  } finally {
    input.setRawMode(false)
    input.pause()
    show('\n')
  }
}

/** What is typed up to Enter; undefined after Ctrl-C, Ctrl-D or the end of the input. */
function readLine(input: NodeJS.ReadStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    let typed: string[] = []
    const end = (password: string | undefined): void => {
      input.off('data', read).off('end', leave)
      resolve(password)
    }
    const leave = (): void => end(undefined)
    const read = (chunk: string): void => {
      typed = [...typed, ...chunk]
      const last = typed.findIndex((key) => enter.has(key) || breakOff.has(key))
      if (last >= 0) end(enter.has(typed[last] ?? '') ? withoutErased(typed.slice(0, last)) : undefined)
    }
    input.setEncoding('utf8').on('data', read).on('end', leave).resume()
  })
}

const enter = new Set(['\r', '\n'])
/** Ctrl-C and Ctrl-D, which a terminal in this state hands on as they are. */
const breakOff = new Set(['\u0003', '\u0004'])
/** What terminals send for the key that erases. */
const erase = new Set(['\u007f', '\b'])

function withoutErased(keys: readonly string[]): string {
  const left: string[] = []
  for (const key of keys) {
    if (erase.has(key)) left.pop()
    else left.push(key)
  }
  return left.join('')
}
