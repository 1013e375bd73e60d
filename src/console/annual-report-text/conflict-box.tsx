/** Somebody else wrote meanwhile: both texts are shown, and neither is lost. */
import { Button } from '../parts/button.tsx'
import { momentText } from '../parts/day-text.ts'
import { CHAPTER_NAMES } from './chapters.ts'
import type { WrittenTextDesk } from './use-written-text.ts'

const Words = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <div>
    <h4>{title}</h4>
    <p className="conflict-words">{text === '' ? '（空）' : text}</p>
  </div>
)

export const ConflictBox = ({ desk }: { readonly desk: WrittenTextDesk }) => {
  const { dispute, text } = desk
  if (dispute === null) return null
  const { newest, disputed } = dispute
  return (
    <section className="notice notice-amber conflict" role="alert" aria-label="文字已被他人修改">
      <p>
        <strong>
          {newest.writtenBy === '' ? '有人' : newest.writtenBy}在{momentText(newest.writtenAt)}修改了文字。
        </strong>
        以下部分您也改过。您写的还没有保存，也没有丢失，请对照后选择；没有选中的一份也留有记录。
      </p>
      {disputed.map((section) => (
        <div key={section}>
          <h3>{CHAPTER_NAMES[section]}</h3>
          <div className="conflict-pair">
            <Words title="您写的" text={text.chapters[section]} />
            <Words title="现在保存着的" text={newest[section]} />
          </div>
        </div>
      ))}
      <div className="conflict-acts">
        <Button kind="primary" onPress={desk.keepMine}>
          保存我写的
        </Button>
        <Button onPress={desk.takeTheirs}>采用现在保存着的</Button>
      </div>
    </section>
  )
}
