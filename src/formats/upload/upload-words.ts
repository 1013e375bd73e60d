/** Words for people: why an uploaded file was not accepted, and what to mind about one that was. */
import type { UploadFlag, UploadRefusalCode } from './upload-facts.ts'

export const UPLOAD_REFUSAL_WORDS: Readonly<Record<UploadRefusalCode, string>> = {
  'file-empty': '文件是空的，请重新选择。',
  'file-too-large': '文件过大，请压缩、拆分后上传，或者通过邮寄等方式提交。',
  'file-corrupt': '文件已损坏，无法打开，请检查后重新上传。',
  'type-unknown':
    '无法识别文件类型。可上传 PDF、OFD、Word、Excel、PPT、文本、图片、邮件以及 ZIP、RAR、7z 压缩文件。',
  'type-disguised': '文件名后缀与文件的实际内容不符，请用原来的程序另存后再上传。',
  'type-dangerous': '为保障安全，不接收程序、脚本、网页和快捷方式文件。',
  'file-encrypted': '文件设有密码，无法打开，请取消密码后再上传。',
  'archive-bomb': '文件解开后异常膨胀，为安全起见未予接收。',
  'archive-nested': '压缩文件里还有压缩文件，请解开后重新打包上传。',
  'archive-dangerous': '压缩文件里有程序、脚本、网页或者不安全的路径，未予接收。',
  'picture-too-large': '图片的像素过多，请缩小后再上传。',
}

export const UPLOAD_FLAG_WORDS: Readonly<Record<UploadFlag, string>> = {
  encrypted: '文件设有密码，打开时需要输入。',
  macros: '文件带有宏，打开时不要启用。',
  'active-content': '文件带有脚本、内嵌文件或者自动动作，打开时请注意。',
  'contents-not-inspected': '压缩文件的内容未经检查，解开后请先杀毒。',
  'ending-corrected': '文件名后缀已按实际内容更正。',
}
