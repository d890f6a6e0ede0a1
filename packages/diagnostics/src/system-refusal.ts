/** Faults of a disk or a path that a person can mend, in words. Codes: errno(3). */
const reasons = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['EFBIG', 'it would be larger than files may be'],
  ['EROFS', 'the file system is read-only'],
  ['EACCES', 'it is not permitted'],
  ['EPERM', 'it is not permitted'],
  ['ENOTDIR', 'a file stands where a folder should be'],
  ['EISDIR', 'a folder stands where a file should be'],
  ['EEXIST', 'a file stands where a folder should be'],
  ['ENOTEMPTY', 'another program keeps writing there'],
  ['ENAMETOOLONG', 'the path is too long for this file system'],
  ['EBUSY', 'another program holds it open'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['EIO', 'the disk reports a fault'],
  ['ELOOP', 'it is a symbolic link that cannot be followed'],
  ['ENXIO', 'it is a socket'],
  ['ESTALE', 'the shared folder was taken away'],
])

/** Why the system did not read or write a file, in words that go with either; undefined for what is no fault of a disk or a path. */
export function whySystemRefused(error: unknown): string | undefined {
  return reasons.get(String((error as NodeJS.ErrnoException | undefined)?.code ?? ''))
}
