/** How to use the site: the forms, the symbols, the checks, the data. */
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { ABOUT_PATH, API_DOCS_PATH } from '../site-paths.ts'
import { CheckCatalogue } from './check-catalogue.tsx'

const FACTS: PageFacts = {
  title: '使用说明',
  description: '年度报告的两种表格格式、表中符号、核对结果的含义、全部核对规则及其依据、数据的使用方法。',
  canonical: ABOUT_PATH,
  crumbs: [],
  nav: 'about',
}

const Forms = () => (
  <section aria-labelledby="forms-title">
    <h2 id="forms-title">两种表格格式</h2>
    <p>年度报告的表格由国务院办公厅统一规定，先后有两种格式，含义不同，本库分别保存，不互相换算。</p>
    <ul>
      <li>
        <b>2019年格式</b>
        ，用于2019、2020年度：表二填写制作和公开数量、项目数量和增减；“（六）其他处理”是一行；行政事业性收费填写项目数量。
      </li>
      <li>
        <b>2021年格式</b>
        ，用于2021年度起：表二填写制发、废止和现行有效件数；“（六）其他处理”分为三行；行政事业性收费填写金额，单位为万元。
      </li>
      <li>有的报告使用2021年格式，但“（六）其他处理”仍是一行。本库照原样显示，不补零。</li>
    </ul>
  </section>
)

const Symbols = () => (
  <section aria-labelledby="symbols-title">
    <h2 id="symbols-title">表中的数字和符号</h2>
    <p>零、空白、斜线和无法辨认是四种不同的情况，本库从读取到下载始终分开。</p>
    <dl className="explained">
      <div>
        <dt>0</dt>
        <dd>原件写的是零。</dd>
      </div>
      <div>
        <dt>
          <span className="symbol blank">空</span>
        </dt>
        <dd>原件此格没有填写。求和时按零计算，但不当作零显示。</dd>
      </div>
      <div>
        <dt>/</dt>
        <dd>原件画了斜线或写了“无”，表示不适用。求和时按零计算。</dd>
      </div>
      <div>
        <dt>
          <span className="symbol unreadable">？</span>
        </dt>
        <dd>原件此格有内容，但无法确定是什么数字。本库不猜测，涉及它的合计也不作结论。</dd>
      </div>
      <div>
        <dt>
          <span className="symbol absent">缺</span>
        </dt>
        <dd>原件的表格里没有这一格。</dd>
      </div>
    </dl>
  </section>
)

const Findings = () => (
  <section aria-labelledby="findings-title">
    <h2 id="findings-title">怎样看核对结果</h2>
    <dl className="explained">
      <div>
        <dt>
          <span className="lamp lamp-error">错误</span>
        </dt>
        <dd>数字之间的关系不成立，例如各列之和不等于总计。应当查明原因并更正。</dd>
      </div>
      <div>
        <dt>
          <span className="lamp lamp-warning">警告</span>
        </dt>
        <dd>不常见或前后不一致，可能有合理的原因，需要说明。</dd>
      </div>
      <div>
        <dt>
          <span className="lamp lamp-note">提示</span>
        </dt>
        <dd>读取原件时遇到的情况，例如空白格、多余的格，不表示报告有错。</dd>
      </div>
      <div>
        <dt>
          <span className="lamp lamp-clear">核对一致</span>
        </dt>
        <dd>没有错误，也没有警告。</dd>
      </div>
    </dl>
    <p>
      每条结果都注明规则编号和依据，并列出涉及的单元格。依据中“算术关系”“审核惯例”一类不是法律条文，只供核对参考。
      核对结果由程序得出，不代替主管部门的审核，也不评价单位的工作。
    </p>
  </section>
)

const Data = () => (
  <section aria-labelledby="data-title">
    <h2 id="data-title">数据的使用</h2>
    <p>
      页面上的数字都可以下载，格式为 JSON 和 CSV，接口说明见<a href={API_DOCS_PATH}>数据接口</a>
      。年度报告由行政机关依法主动公开，引用时请注明编制单位、年度和本库的版本号；报告更正后，旧版本仍可查到。
    </p>
  </section>
)

export const AboutPage = ({ context }: { context: PageContext }) => (
  <PageShell context={context} facts={FACTS} here="使用说明">
    <div className="wrap">
      <header className="page-head">
        <h1>使用说明</h1>
      </header>
      <div className="prose">
        <p className="lead">
          本站收录行政机关的政府信息公开年度报告，按照法定表格逐格读取、核对和展示。每个数字都可以追到原文件的页和行。
        </p>
        <Forms />
        <Symbols />
        <Findings />
        <Data />
      </div>
      <section className="sheet" aria-labelledby="catalogue-title">
        <h2 id="catalogue-title">全部核对规则</h2>
        <CheckCatalogue />
      </section>
    </div>
  </PageShell>
)
