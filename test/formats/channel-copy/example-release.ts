/** An invented notice with everything that a text may hold. */
import type { NoticeFacts } from '../../../src/formats/channel-copy/notice-sheet.ts'

const HTML = `<p>根据<a href="/disclosures/5">《云岭县2025年农村饮水安全工程实施方案》</a>，现将拟建项目予以<strong>公示</strong>，接受社会监督。</p>
<h2>一、项目概况</h2><p>拟在溪口镇、石桥乡建设集中供水点，<u>资金以批复为准</u>。</p>
<table><caption>拟建项目表</caption><thead><tr><th>序号</th><th>项目名称</th><th>地点</th><th>资金（万元）</th></tr></thead>
<tbody><tr><td rowspan="2">1</td><td>溪口镇集中供水</td><td>溪口村</td><td>38.5</td></tr><tr><td>管网改造</td><td>溪口村</td><td>12</td></tr>
<tr><td>2</td><td colspan="2">石桥乡蓄水池</td><td>26</td></tr></tbody></table>
<h3>二、异议处理</h3><ol><li>公示期内书面提出异议</li><li>逾期不再受理<ul><li>电话也可以</li></ul></li></ol>
<blockquote><p>本公示同时在网站发布。</p></blockquote><hr>
<p class="center"><img src="/disclosures/7/files/00000000-0000-4000-8000-000000000000/map.png" alt="项目位置图"></p>`

export const RELEASE: NoticeFacts = {
  title: '云岭县2025年农村饮水安全工程拟建项目公示',
  organ: '云岭县水务局',
  documentNumber: '云水〔2025〕3号',
  publishedOn: '2025-03-03',
  html: HTML,
  files: ['项目清单.xlsx'],
  pageAddress: 'https://yunling.example/disclosures/7',
  period: { from: '2025-03-03', to: '2025-03-13' },
  contacts: [
    { name: '异议和监督电话', value: '0000-0000000' },
    { name: '地址', value: '云岭县示例路2号' },
    { name: '传真', value: ' ' },
  ],
}
