/** Other words to look for, when what was typed is not found: typed in pinyin, or with a wrong character. */
import type { Database } from '../../store/database.ts'

export const suggestTerms = async (_db: Database, _typed: string): Promise<readonly string[]> => []
