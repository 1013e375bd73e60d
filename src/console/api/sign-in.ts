/** The session: begun and ended here, for the sign-in page and for the dialog of a session that ran out. */

import type { Me } from '../../contract/staff/me.ts'
import { read, remove } from './staff-api.ts'

export const signOut = (): Promise<unknown> => remove('/session')

/** Whether somebody has signed in by now, in this tab or in another. */
export const askAgain = (): Promise<Me> => read<Me>('/me')
