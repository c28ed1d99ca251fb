import { Refusal } from '../refusal.js'
import { said } from '../said.js'

const reasons: Record<string, string> = {
  EACCES: 'permission is denied',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something else has that name',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the disk has failed',
  EISDIR: 'a folder has that name',
  ELOOP: 'a symbolic link points to itself',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'a name is too long',
  ENFILE: 'too many files are open',
  ENOENT: 'a folder on the way to it does not exist',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'something on the way to it is not a folder',
  ENOTEMPTY: 'something else has that name',
  EPERM: 'the system does not permit it',
  EPIPE: 'nobody reads it any more',
  EROFS: 'it is on a disk that can only be read',
  EXDEV: 'it is on another disk than the folder that holds it',
}

export type SystemError = NodeJS.ErrnoException & { code: string }

/** What the system reports, as a clause in words. */
export function reasonOf(error: SystemError): string {
  const reason = reasons[error.code] ?? 'the system reports an error'
  return said`${reason} (${error.code}${error.path ? `, ${error.path}` : ''})`
}

/** Runs `action`; what the operating system refuses becomes a Refusal that opens with `doing`. */
export async function orRefuse<T>(doing: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new Refusal(said`${doing}: ${reasonOf(error)}`)
  }
}

/** The value that `action` gives, or `instead` where the system refuses it with one of `codes`, or with any where none is given. */
export async function unless<T, U>(codes: string[], action: () => Promise<T>, instead: U): Promise<T | U> {
  try {
    return await action()
  } catch (error) {
    if (isSystemError(error, ...codes)) return instead
    throw error
  }
}

/** Whether `error` comes from the operating system, with one of `codes` where they are given. */
export function isSystemError(error: unknown, ...codes: string[]): error is SystemError {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false
  return codes.length === 0 || codes.includes(String(error.code))
}
