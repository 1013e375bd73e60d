import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { ACCESSIBILITY_PATH, viewModePath } from '../site-paths.ts'

const FACTS: PageFacts = {
  title: '无障碍说明',
  description: '长者模式、键盘操作、读屏软件、打印和不使用脚本时的浏览方法。',
  canonical: ACCESSIBILITY_PATH,
  crumbs: [],
  nav: null,
}

export const AccessibilityPage = ({ context }: { context: PageContext }) => (
  <PageShell context={context} facts={FACTS} here="无障碍说明">
    <div className="wrap">
      <header className="page-head">
        <h1>无障碍说明</h1>
      </header>
      <div className="prose">
        <p className="lead">本站按照《网页内容无障碍指南》（WCAG）2.2 的 AA 级要求制作。</p>
        <h2>长者模式</h2>
        <p>
          点击页面右上角的“长者模式”，文字放大、对比加强、页面简化，在各页之间保持不变；再点“返回标准版”恢复。
          选择记在浏览器里，不记录个人信息。
        </p>
        <p>
          <a className="button" href={viewModePath('elder', ACCESSIBILITY_PATH)} rel="nofollow">
            现在打开长者模式
          </a>
        </p>
        <h2>键盘</h2>
        <p>
          用 Tab 键依次到达每个链接和输入框，第一个链接可以跳到正文。较宽的表格可以用 Tab
          键选中，再用左右方向键滚动。
        </p>
        <h2>读屏软件</h2>
        <p>表格都有标题，单元格与行、列标题相连；图表旁边都有内容相同的表格；错误和警告不只用颜色表示。</p>
        <h2>打印</h2>
        <p>报告页面可以直接用浏览器打印，按 A4 纸排版，统计表不跨页断开。</p>
        <h2>脚本</h2>
        <p>本站不需要浏览器脚本，关闭脚本也能使用全部内容。</p>
      </div>
    </div>
  </PageShell>
)
