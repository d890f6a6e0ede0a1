import { codes, whySystemRefused } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'

/** A diagnostic for an error of the file system; any other error is not the user's doing and is thrown on. */
export function diagnoseWriteError(error: unknown, place: Place): Diagnostic {
  const reason = whySystemRefused(error)
  if (reason === undefined) throw error
  return codes.cannotWrite.at(place, { path: (error as NodeJS.ErrnoException).path ?? place.file, why: reason })
}
