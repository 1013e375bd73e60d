import { afterAll, beforeAll, expect, test } from 'vitest'
import { lookAtLinks } from '../../../src/actions/link/look-at-links.ts'
import { findLinkLooks } from '../../../src/store/link-look.ts'
import { openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from '../manuscript/manuscript-desk.ts'

let world: World
let desk: Desk
beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
})
afterAll(async () => {
  await world.context.drawing.close()
  await world.drop()
})

const never = new AbortController().signal
const linking = (...hrefs: readonly string[]) => ({
  html: hrefs.map((href) => `<p><a href="${href}">链接</a></p>`).join(''),
})

/** What a run looked at. */
const run = async (): Promise<readonly string[]> => {
  const seen: string[] = []
  await lookAtLinks(
    world.context,
    async (url) => {
      seen.push(url)
      return url.includes('gone') ? '网页已不存在' : null
    },
    never,
  )
  return seen.toSorted()
}

test('drafts are looked at daily, published pages weekly, nothing inside ever', async () => {
  const published = await desk.draft({
    title: '已发布的页面',
    content: linking(
      'https://out.example/',
      '/disclosures/1',
      'http://10.0.0.1/',
      'https://yunling.example/x',
    ),
  })
  await desk.publish(published)
  await desk.draft({ title: '草稿', content: linking('https://gone.example/', 'https://out.example/') })
  expect(await run()).toEqual(['https://gone.example/', 'https://out.example/'])
  expect(await findLinkLooks(world.db, ['https://gone.example/'])).toMatchObject([
    { problem: '网页已不存在' },
  ])
  expect(await run()).toEqual([])

  world.setClock('2025-03-05T10:00')
  expect(await run()).toEqual(['https://gone.example/', 'https://out.example/'])

  await world.db.deleteFrom('link_look').execute()
  await world.db.updateTable('manuscript').set({ phase: 'withdrawn' }).where('title', '=', '草稿').execute()
  expect(await run(), 'the round over what is published is done').toEqual([])
  world.setClock('2025-03-10T10:00')
  expect(await run()).toEqual(['https://out.example/'])
})

test('a run that is asked to end ends, and the next goes on', async () => {
  world.setClock('2025-03-17T10:00')
  const ending = new AbortController()
  ending.abort()
  const report = await lookAtLinks(world.context, async () => null, ending.signal)
  expect(report).toEqual({ looked: 0, dead: 0 })
  expect(await run()).toEqual(['https://out.example/'])
})
