import { z } from 'zod'

const LARGEST_ID = 2_147_483_647

/** An id in an address. */
export const idText = z.coerce.number().int().min(1).max(LARGEST_ID)
