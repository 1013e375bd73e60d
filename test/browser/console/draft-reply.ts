/** The reply wizard and the chain behind it, as the people of an organ go through them. */
import { expect } from 'vitest'
import type { OrganKey } from '../../actions/act-world.ts'
import { doAct, headOf } from './do-act.ts'
import type { Desk, OpenConsole } from './open-console.ts'

export interface ReplyChoices {
  /** Beginning of the outcome's name. */
  readonly outcome: RegExp
  /** Beginning of a fact's label → what is stated. */
  readonly facts?: Readonly<Record<string, string>>
  /** Label of a choice → beginning of what is chosen. */
  readonly chosen?: Readonly<Record<string, string>>
}

/** From the page of the case through the wizard to the review. */
export const draftReply = async (
  desk: Desk,
  { outcome, facts = {}, chosen = {} }: ReplyChoices,
): Promise<string> => {
  const { page } = desk
  await page.getByRole('button', { name: '起草答复', exact: true }).click()
  await page.getByRole('radio', { name: outcome }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  for (const [label, text] of Object.entries(facts)) {
    await page.getByLabel(new RegExp(`^${label}`)).fill(text)
  }
  for (const [label, choice] of Object.entries(chosen)) {
    const option = page.getByLabel(label).getByRole('option').filter({ hasText: choice })
    await page.getByLabel(label).selectOption((await option.getAttribute('value')) ?? '')
  }
  await page.getByRole('button', { name: '下一步' }).click()
  const letter = (await page.locator('.letter').textContent()) ?? ''
  await page.getByRole('button', { name: '送审查' }).click()
  await expect.poll(() => headOf(desk)).toContain('审查中')
  return letter
}

/** Three reviews and the signature, each by its own person. */
export const reviewAndSign = async (site: OpenConsole, organ: OrganKey, id: number): Promise<Desk> => {
  for (const role of ['reviewer', 'legalReviewer', 'secrecyReviewer'] as const) {
    const desk = await site.desk(organ, role)
    await desk.open(`/cases/${id}`)
    await doAct(desk, '审查', { send: '审查通过' })
  }
  const signer = await site.desk(organ, 'signer')
  await signer.open(`/cases/${id}`)
  await doAct(signer, '签发', { send: '签发' })
  await expect.poll(() => headOf(signer)).toContain('已签发')
  return signer
}
