import { Refusal } from '../refusal.js'
import { said } from '../said.js'

const reasons: Record<string, string> = {
  EACCES: 'permission is denied',
  EBUSY: 'another program is using it',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'a folder has that name',
  ELOOP: 'a symbolic link points to itself',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'a name is too long',
  ENOENT: 'a folder on the way to it does not exist',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'something on the way to it is not a folder',
  EPERM: 'the system does not permit it',
  EROFS: 'it is on a disk that can only be read',
}

/** Runs `action`; what the operating system refuses becomes a Refusal that opens with `doing`. */
export async function orRefuse<T>(doing: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (error) {
    if (!isSystemError(error)) throw error
    const reason = reasons[error.code] ?? 'the system reports an error'
    throw new Refusal(said`${doing}: ${reason} (${error.code}${error.path ? `, ${error.path}` : ''})`)
  }
}

/** Whether `error` comes from the operating system, with one of `codes` where they are given. */
export function isSystemError(
  error: unknown,
  ...codes: string[]
): error is NodeJS.ErrnoException & { code: string } {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return false
  return codes.length === 0 || codes.includes(String(error.code))
}
