/** A new day changes what pages say of documents that begin or cease to hold on it: pages held since yesterday are let go. */
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { ActContext } from '../act-context.ts'

export const turnDay = ({ db }: ActContext): Promise<number> => db.transaction().execute(bumpSiteVersion)
