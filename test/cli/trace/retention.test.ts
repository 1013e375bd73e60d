import { expect, onTestFinished, test } from 'vitest'
import { openWorld } from '../../actions/act-world.ts'
import { newFolder, sunlit, urlOf } from '../run-sunlit.ts'

test('a dry run says what a run would do, and a run does it', async () => {
  const world = await openWorld()
  onTestFinished(() => world.drop())
  const folder = newFolder()
  onTestFinished(folder.remove)
  if (!('host' in world.connection)) throw new Error('a socket was expected')
  const env = { DATABASE_URL: urlOf(world.connection), SUNLIT_KEY_FILE: folder.at('ring.json') }
  world.setClock('2024-03-04T10:00')
  const { requestId } = await world.fileRequest()
  await world.act(requestId, { type: 'withdrawn' })
  await world.db
    .insertInto('retention_rule')
    .values({
      organ_id: world.organs.water,
      subject: 'closedCase',
      years: 1,
      action: 'anonymise',
      set_by: 'system',
      set_at: new Date(),
    })
    .execute()
  const anonymised = async () =>
    (await world.db.selectFrom('request').select('anonymised_at').executeTakeFirstOrThrow()).anonymised_at
  const dry = await sunlit(['retention', 'run', '--dry-run', '--json'], { env })
  expect([dry.code, JSON.parse(dry.stdout)]).toEqual([
    0,
    {
      anonymised: 1,
      forReview: 0,
      held: 0,
      remedies: { anonymised: 0, forReview: 0, held: 0 },
      dryRun: true,
    },
  ])
  expect(await anonymised()).toBeNull()
  const done = await sunlit(['retention', 'run'], { env })
  expect([done.code, done.stdout]).toEqual([
    0,
    '申请：已匿名化 1 件，期满待审查 0 件，暂不处理 0 件。\n复议诉讼：已匿名化 0 件，期满待审查 0 件，暂不处理 0 件。\n',
  ])
  expect(await anonymised()).not.toBeNull()
})
