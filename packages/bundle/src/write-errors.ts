import { codes } from '@ai-toolkit/diagnostics'
import type { Diagnostic, Place } from '@ai-toolkit/model'

/** Faults of a disk or a folder that a person can mend, in words. Codes: errno(3). */
const reasons = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EROFS', 'the file system is read-only'],
  ['EACCES', 'writing there is not permitted'],
  ['EPERM', 'writing there is not permitted'],
  ['ENOTDIR', 'a file stands where a folder should be'],
  ['EISDIR', 'a folder stands where a file should be'],
  ['EEXIST', 'a file stands where a folder should be'],
  ['ENOTEMPTY', 'another program keeps writing there'],
  ['ENAMETOOLONG', 'the path is too long for this file system'],
  ['EBUSY', 'another program holds it open'],
  ['EMFILE', 'too many files are open'],
])

/** A diagnostic for an error of the file system; any other error is not the user's doing and is thrown on. */
export function diagnoseWriteError(error: unknown, place: Place): Diagnostic {
  const reason = reasons.get((error as NodeJS.ErrnoException | undefined)?.code ?? '')
  if (reason === undefined) throw error
  return codes.cannotWrite.at(place, { path: (error as NodeJS.ErrnoException).path ?? place.file, why: reason })
}
