/** The tables as Kysely sees them: table name → row. A migration that adds a table adds its row here. */
export type Schema = Record<never, never>
