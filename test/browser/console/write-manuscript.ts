/** Writing, passing and looking at manuscripts as people at their desks do. */
import { expect } from 'vitest'
import { doAct } from './do-act.ts'
import type { Desk } from './open-console.ts'

/** A picture of one point. */
export const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

export const WORD_MARKUP = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-pagination:none}</style></head>
<body><!--StartFragment--><p class=MsoNormal align=center style='text-align:center'><b><span style='font-family:方正小标宋简体'>第一章
总则</span></b><o:p></o:p></p><p class=MsoNormal style='text-indent:32pt'><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><font face="仿宋_GB2312">　　为了加强饮用水管理，制定本办法。</font></p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal>项目<o:p></o:p></p></td><td><p class=MsoNormal>标准</p></td></tr></table>
<p class=MsoNormal onclick="alert(1)"><span style='display:none'>看不见的批注</span>本办法自公布之日起施行。</p><!--EndFragment--></body></html>`

/** Pastes markup where the cursor of the editor stands. */
export const paste = async ({ page }: Desk, html: string): Promise<void> => {
  const editor = page.getByRole('textbox', { name: '正文' })
  await editor.click()
  await editor.evaluate((element, markup) => {
    const data = new DataTransfer()
    data.setData('text/html', markup)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
}

export const saved = async ({ page }: Desk): Promise<void> => {
  await expect.poll(() => page.locator('.save-status').textContent(), { timeout: 15_000 }).toMatch(/^已保存/)
}

/** Answers every point of the stage and passes it. */
export const passStage = async (desk: Desk, id: number, act = '审核通过'): Promise<void> => {
  const { page } = desk
  await desk.open(`/manuscripts/${id}`)
  await page.getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: act })
  for (const met of await dialog.getByRole('radio', { name: '符合', exact: true }).all()) await met.check()
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await expect.poll(() => dialog.count(), { message: `${act} was not accepted` }).toBe(0)
}

export const actOn = async (
  desk: Desk,
  id: number,
  act: string,
  filled: Parameters<typeof doAct>[2],
): Promise<void> => {
  await desk.open(`/manuscripts/${id}`)
  await doAct(desk, act, filled)
}
