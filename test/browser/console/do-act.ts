/** Acting on a case as somebody at a desk does: press the button, fill in the form, send it. */
import { expect } from 'vitest'
import type { Desk } from './open-console.ts'

export interface Filled {
  /** Label of a text, number or date field → what is typed. */
  readonly fields?: Readonly<Record<string, string>>
  /** Labels of the choices to take. */
  readonly choices?: readonly (string | RegExp)[]
  /** Button that sends the form; the name of the act otherwise. */
  readonly send: string
}

/** On the page of the case: presses the act's button, fills in its form and waits until it was accepted. */
export const doAct = async ({ page }: Desk, name: string, { fields = {}, choices = [], send }: Filled) => {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog', { name })
  for (const choice of choices) await dialog.getByRole('radio', { name: choice }).check()
  for (const [label, text] of Object.entries(fields)) {
    const control = dialog.getByLabel(label)
    const isSelect = await control.evaluate((element) => element instanceof HTMLSelectElement)
    if (isSelect) await control.selectOption({ label: text })
    else await control.fill(text)
  }
  await dialog.getByRole('button', { name: send, exact: true }).click()
  await expect.poll(() => dialog.count(), { timeout: 15_000, message: `${name} was not accepted` }).toBe(0)
}

/** What the case says of itself under its title. */
export const headOf = async ({ page }: Desk): Promise<string> =>
  (await page.locator('.case-lead').textContent()) ?? ''
