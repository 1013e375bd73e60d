/** How to read a report, in three steps. */
import { ABOUT_PATH } from '../site-paths.ts'

const STEPS = [
  {
    title: '先看等式',
    text: '新收加上年结转，应当等于办结加结转下年度。每份报告开头都摆出这个等式。',
  },
  {
    title: '再看标记',
    text: '圆点表示核对一致，三角表示有警告，八角表示有错误。每一条都写明依据，可以点回表中的那一格。',
  },
  {
    title: '最后看来处',
    text: '打开“原件位置”，每个数字下面注明它在原文件的第几页、第几行，可以自己对照。',
  },
] as const

export const ReadingSteps = () => (
  <section className="reading" aria-labelledby="reading-title">
    <h2 id="reading-title">三步看懂一份年报</h2>
    <ol className="steps">
      {STEPS.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
    <p>
      <a href={ABOUT_PATH}>使用说明与全部核对规则</a>
    </p>
  </section>
)
