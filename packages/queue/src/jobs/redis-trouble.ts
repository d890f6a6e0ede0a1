/** What keeps Redis from being used, in words. Codes: errno(3), and the first words of what Redis replies. */
const reasons = new Map([
  ['ECONNREFUSED', 'nothing listens there'],
  ['ENOTFOUND', 'there is no host of this name'],
  ['EAI_AGAIN', 'its name cannot be looked up'],
  ['EHOSTUNREACH', 'no way leads there'],
  ['ENETUNREACH', 'no way leads there'],
  ['ETIMEDOUT', 'it gives no answer'],
  ['ECONNRESET', 'the connection broke off'],
  ['EPIPE', 'the connection broke off'],
  ['NOAUTH', 'it wants a password'],
  ['WRONGPASS', 'it knows no such user and password'],
  ['NOPERM', 'its user may not do this'],
  ['OOM', 'its memory is full'],
  ['MISCONF', 'it cannot write to its disk'],
  ['READONLY', 'it is a copy that takes no work'],
  ['LOADING', 'it still reads its data'],
  ['BUSY', 'a script blocks it'],
  ['NOREPLICAS', 'too few copies follow it'],
  ['MASTERDOWN', 'it is a copy that has lost what it copies'],
])

/** Why Redis cannot be used. Messages may hold what was sent; codes do not. */
export function wordsOfTrouble(error: Error & { code?: string }): string {
  if (error.message.startsWith('Socket timeout')) return 'it hangs'
  const code = error.code ?? replyOf(error)
  const words = code && reasons.get(code)
  return words === undefined ? (code ?? 'the connection broke off') : `${words} (${code})`
}

/** Trying again does not mend a wrong password. */
export function isRefusal(error: Error): boolean {
  return ['WRONGPASS', 'NOAUTH', 'NOPERM'].includes(replyOf(error) ?? '')
}

/** Whether Redis answers and yet does not do what it is asked, as one does that is full. */
export function isTrouble(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ReplyError' && reasons.has(replyOf(error) ?? '')
}

/** The oldest Redis that BullMQ is meant for. */
const oldest = [6, 2] as const

/** What makes a Redis one that no waiting mends, by what it tells of itself (`INFO server`); undefined where it will do. */
export function unfitness(info: string): string | undefined {
  if (/^redis_mode:cluster/m.test(info)) return 'it is a cluster, and the queue needs a Redis of its own'
  const [, version, major, minor] = /^redis_version:((\d+)\.(\d+)\S*)/m.exec(info) ?? []
  const isOld = Number(major) < oldest[0] || (Number(major) === oldest[0] && Number(minor) < oldest[1])
  return isOld ? `it is version ${version}, and the queue needs ${oldest.join('.')} or later` : undefined
}

function replyOf({ message }: Error): string | undefined {
  return message.match(/^[A-Z]{3,}/)?.[0]
}
