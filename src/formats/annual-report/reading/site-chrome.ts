/** What a web page prints around a report, and what is no part of it. */

const BEFORE_OR_BETWEEN =
  /^(?:索引号|发布机构|发布时间|发布日期|成文日期|生成日期|公开日期|信息来源|来源|作者|文号|主题词|主题分类|信息分类|名称|标题|有效性|公开方式|公开形式|公开时限|公开范围|责任编辑|浏览次数|浏览量|阅读次数|点击数|点击量|访问量|字体|字号|字体大小|时间|日期|编辑|审核|当前位置|您(?:当前|现在)?的?位置|所在位置|首页)\s*[:：>【[（(]/
const BUTTONS =
  /^[【[〖]?(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页|页面)?|分享(?:到)?|收藏|保存|大|中|小|大 中 小|A\+|A-|返回顶部|回到顶部|顶部|扫一扫.*|微信|微博|纠错|下载|导出|朗读|无障碍.*|长者.*|简体|繁体|首页|登录|注册|搜索|网站地图|联系我们|草稿)[】\]〗]?$/
const AFTER =
  /^(?:打印|【?打印|关闭窗口|【?关闭|上一篇|下一篇|上一条|下一条|分享到|版权所有|主办单位|主办[:：]|承办|技术支持|网站标识码|备案号|扫一扫|责任编辑|相关链接|相关阅读|相关文章|相关稿件|友情链接|[（(【]?(?:图解|一图读懂|一图看懂)|联系我们|网站地图|Copyright|©|附件[:：\d一二三]|【?字体)|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP备|公网安备|(?:主办|承办|版权所有)[:：]/

/** A line of the page before or among the text: metadata, buttons, breadcrumbs. */
export const isChrome = (line: string): boolean => {
  const text = line.trim()
  if (text.length > 120) return false
  return (
    BUTTONS.test(text) || BEFORE_OR_BETWEEN.test(text) || /^.{0,12}(?:>>?|»|›).{1,}(?:>>?|»|›)/.test(text)
  )
}

/** A line with which what follows a report on its page begins. */
export const isAfterReport = (line: string): boolean => line.trim().length <= 120 && AFTER.test(line.trim())

const DATE = /^(?:20\d{2}|二[〇○零]\S{2})\s*年\s*\S{1,3}\s*月\s*\S{1,3}\s*日$/

/** The date of a signature, alone on its line. */
export const isSignatureDate = (line: string): boolean => DATE.test(line.trim())
