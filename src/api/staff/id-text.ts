/** An id as it stands in an address. */
import { z } from 'zod'

const LARGEST_ID = 2_147_483_647

export const idText = z.coerce.number().int().min(1).max(LARGEST_ID)
/** The same in JSON. */
export const idNumber = z.number().int().min(1).max(LARGEST_ID)
