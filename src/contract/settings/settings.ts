/** Every setting of the program, in the order in which README lists them. */
import { mailFrom, smsBody, smsHeaders, smsUrl, smtpUrl } from './message-setting.ts'
import {
  folder,
  hostName,
  networks,
  oneOf,
  onOff,
  optional,
  postgresUrl,
  publicAddress,
  type Setting,
  wholeNumber,
} from './setting.ts'
import { issuerAddress, plainText, roles } from './sign-in-setting.ts'
import { siteCode } from './site-setting.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export const POSTGRES_KINDS = ['auto', 'system', 'npm'] as const
export type PostgresKind = (typeof POSTGRES_KINDS)[number]

const SMS_METHODS = ['POST', 'GET', 'PUT'] as const

const ON_OFF = { zh: '1 或 0', en: '1 or 0' }
const POSTGRES_URL = {
  zh: 'postgres:// 或 postgresql:// 开头的地址',
  en: 'an address that begins with postgres:// or postgresql://',
}

export const SETTINGS = {
  PORT: {
    fallback: '3000',
    meaning: { zh: '服务端口；0 表示任选一个空闲端口', en: 'port to listen on; 0 takes any free port' },
    accepts: { zh: '0 至 65535 的整数', en: 'a whole number from 0 to 65535' },
    read: wholeNumber(0, 65_535),
  },
  HOST: {
    fallback: '127.0.0.1',
    meaning: {
      zh: '监听地址；默认只供本机访问，:: 表示本机全部 IPv4 和 IPv6 地址',
      en: 'address to listen on; only this machine by default, :: is every IPv4 and IPv6 address',
    },
    accepts: { zh: 'IPv4 或 IPv6 地址，或者主机名', en: 'an IPv4 or IPv6 address or a host name' },
    read: hostName,
  },
  SUNLIT_DATA: {
    fallback: './data',
    meaning: { zh: '数据目录，存放数据库和文件', en: 'folder of the database and the files' },
    accepts: { zh: '文件夹路径', en: 'path of a folder' },
    read: folder,
  },
  SUNLIT_KEY_FILE: {
    fallback: '',
    meaning: {
      zh: '密钥文件；不填则为数据目录中的 keys/ring.json，首次启动时生成，须另行备份',
      en: 'the key ring; unset: keys/ring.json in the data folder, made at first start; keep a copy apart',
    },
    accepts: { zh: '文件路径', en: 'path of a file' },
    read: optional(folder),
  },
  DATABASE_URL: {
    fallback: '',
    meaning: {
      zh: '使用已有的 PostgreSQL（15 及以上）；不填则自行启动一个',
      en: 'use this PostgreSQL (15 or later); unset: one is started for you',
    },
    accepts: POSTGRES_URL,
    read: optional(postgresUrl),
  },
  READ_DATABASE_URL: {
    fallback: '',
    meaning: {
      zh: '只读副本的地址，公众页面从这里读取；须同时设置 DATABASE_URL',
      en: 'a read replica that public pages read from; needs DATABASE_URL as well',
    },
    accepts: POSTGRES_URL,
    read: optional(postgresUrl),
  },
  SUNLIT_POSTGRES: {
    fallback: 'auto',
    meaning: {
      zh: '自行启动数据库时用哪一种程序：auto 先找本机安装的，再用随软件安装的',
      en: 'whose PostgreSQL to start: auto looks on the machine first, then in the npm package',
    },
    accepts: { zh: 'auto、system 或 npm', en: 'auto, system or npm' },
    read: oneOf(POSTGRES_KINDS),
  },
  SUNLIT_DEMO: {
    fallback: '1',
    meaning: {
      zh: '首次启动时是否载入示例年报；0 表示从空库开始',
      en: 'load the demonstration reports at first start; 0 starts empty',
    },
    accepts: ON_OFF,
    read: onOff,
  },
  SUNLIT_BASE_URL: {
    fallback: '',
    meaning: {
      zh: '网站对外的地址，用于规范链接，如 https://xxgk.example.gov.cn',
      en: 'public address of the site for canonical links, such as https://xxgk.example.gov.cn',
    },
    accepts: {
      zh: 'http:// 或 https:// 开头的地址，不带路径',
      en: 'an address that begins with http:// or https://, without a path',
    },
    read: optional(publicAddress),
  },
  SUNLIT_TRUST_PROXY: {
    fallback: '',
    meaning: {
      zh: '反向代理的地址；只有来自这些地址的 X-Forwarded-* 头才被采信',
      en: 'addresses of reverse proxies whose X-Forwarded-* headers are believed',
    },
    accepts: {
      zh: '用逗号分隔的 IP 地址或网段，或者 loopback',
      en: 'IP addresses or networks separated by commas, or loopback',
    },
    read: networks,
  },
  SUNLIT_API_RATE: {
    fallback: '600',
    meaning: {
      zh: '开放接口每个地址每分钟最多请求次数；0 表示不限',
      en: 'API requests a minute from one address; 0 is no limit',
    },
    accepts: { zh: '0 至 1000000 的整数', en: 'a whole number from 0 to 1000000' },
    read: wholeNumber(0, 1_000_000),
  },
  SUNLIT_PAGE_CACHE_MB: {
    fallback: '64',
    meaning: {
      zh: '页面缓存最多占用的内存（MB）；0 表示不缓存',
      en: 'memory for the page cache in MB; 0 turns it off',
    },
    accepts: { zh: '0 至 65536 的整数', en: 'a whole number from 0 to 65536' },
    read: wholeNumber(0, 65_536),
  },
  SUNLIT_CHECK_LINKS: {
    fallback: '0',
    meaning: {
      zh: '是否定期打开稿件和已发布页面里的外部链接，看是否失效；1 打开，只访问公网地址',
      en: 'whether outside links of manuscripts and published pages are opened now and then to see if they are dead; 1 opens them, public addresses only',
    },
    accepts: ON_OFF,
    read: onOff,
  },
  SUNLIT_LOG_LEVEL: {
    fallback: 'info',
    meaning: { zh: '日志级别', en: 'log level' },
    accepts: { zh: LOG_LEVELS.join('、'), en: LOG_LEVELS.join(', ') },
    read: oneOf(LOG_LEVELS),
  },
  SUNLIT_SMTP_URL: {
    fallback: '',
    meaning: {
      zh: '发送邮件的服务器，如 smtps://user:password@mail.example.gov.cn；不填则邮件留待发送',
      en: 'server that sends mail, such as smtps://user:password@mail.example.gov.cn; unset: mails wait',
    },
    accepts: {
      zh: 'smtp:// 或 smtps:// 开头的地址，用户名和密码同时填写或都不填',
      en: 'an address that begins with smtp:// or smtps://, with user and password or with neither',
    },
    read: optional(smtpUrl),
  },
  SUNLIT_MAIL_FROM: {
    fallback: '',
    meaning: {
      zh: '邮件的发件人，如 云岭县政府信息公开 <xxgk@example.gov.cn>；与 SUNLIT_SMTP_URL 同时设置',
      en: 'sender of mails, such as Yunling County <xxgk@example.gov.cn>; goes with SUNLIT_SMTP_URL',
    },
    accepts: { zh: '邮箱地址，或者“名称 <邮箱地址>”', en: 'a mail address, or "name <address>"' },
    read: optional(mailFrom),
  },
  SUNLIT_SMS_URL: {
    fallback: '',
    meaning: {
      zh: '短信网关的地址，可含 {to} 和 {text}；不填则短信留待发送',
      en: 'address of the gateway for short messages, with {to} and {text} where it takes them; unset: they wait',
    },
    accepts: {
      zh: 'http:// 或 https:// 开头的地址',
      en: 'an address that begins with http:// or https://',
    },
    read: optional(smsUrl),
  },
  SUNLIT_SMS_METHOD: {
    fallback: 'POST',
    meaning: { zh: '调用短信网关的方法', en: 'how the gateway is called' },
    accepts: { zh: SMS_METHODS.join('、'), en: SMS_METHODS.join(', ') },
    read: oneOf(SMS_METHODS),
  },
  SUNLIT_SMS_HEADERS: {
    fallback: '{}',
    meaning: {
      zh: '调用短信网关时附带的请求头，如 {"authorization":"Bearer …"}',
      en: 'headers sent to the gateway, such as {"authorization":"Bearer …"}',
    },
    accepts: { zh: 'JSON 对象，值为文字', en: 'a JSON object of texts' },
    read: smsHeaders,
  },
  SUNLIT_SMS_BODY: {
    fallback: '{"to":"{to}","text":"{text}"}',
    meaning: {
      zh: '发给短信网关的内容，{to} 和 {text} 处填入号码和文字；方法为 GET 时不发送',
      en: 'what the gateway is sent, {to} and {text} filled in; not sent with GET',
    },
    accepts: { zh: '含 {to} 和 {text} 的 JSON 对象', en: 'a JSON object with {to} and {text} in it' },
    read: smsBody,
  },
  SUNLIT_SECOND_FACTOR: {
    fallback: 'systemAdministrator',
    meaning: {
      zh: '须启用动态验证码才生效的角色，用逗号分隔；none 表示不要求',
      en: 'roles that count only with a one-time code, separated by commas; none asks nobody',
    },
    accepts: { zh: '角色代码，或者 none', en: 'codes of roles, or none' },
    read: roles,
  },
  SUNLIT_OIDC_ISSUER: {
    fallback: '',
    meaning: {
      zh: '统一身份认证（OpenID Connect）的地址；不填则只用用户名和密码登录',
      en: 'OpenID Connect provider to sign in with; unset: names and passwords only',
    },
    accepts: {
      zh: 'https:// 开头的地址，或者本机的 http:// 地址',
      en: 'an address that begins with https://, or http:// on this machine',
    },
    read: optional(issuerAddress),
  },
  SUNLIT_OIDC_CLIENT_ID: {
    fallback: '',
    meaning: {
      zh: '本系统在统一身份认证中的编号',
      en: 'the id under which the provider knows this program',
    },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: optional(plainText),
  },
  SUNLIT_OIDC_CLIENT_SECRET: {
    fallback: '',
    meaning: {
      zh: '与编号配套的密钥；不填则作为公开客户端',
      en: 'the secret that goes with the id; unset: a public client',
    },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: optional(plainText),
  },
  SUNLIT_OIDC_LABEL: {
    fallback: '统一身份认证',
    meaning: { zh: '登录页上按钮的名称', en: 'what the button on the sign-in page says' },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: plainText,
  },
  SUNLIT_SITE_NAME: {
    fallback: '',
    meaning: {
      zh: '网站名称，如“云岭县政府信息公开平台”；不填则为“政府信息公开平台”',
      en: 'name of the site as visitors see it; unset: 政府信息公开平台',
    },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: plainText,
  },
  SUNLIT_SITE_CODE: {
    fallback: '',
    meaning: { zh: '网站标识码', en: 'identification code of the government site (网站标识码)' },
    accepts: { zh: '10位数字，或者bm加8位数字', en: 'ten digits, or bm and eight digits' },
    read: siteCode,
  },
  SUNLIT_SITE_ICP: {
    fallback: '',
    meaning: { zh: 'ICP备案号', en: 'ICP record number' },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: plainText,
  },
  SUNLIT_SITE_POLICE: {
    fallback: '',
    meaning: { zh: '公安备案号', en: 'record number of the public security organ (公安备案)' },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: plainText,
  },
  SUNLIT_SITE_HOST: {
    fallback: '',
    meaning: { zh: '网站主办单位', en: 'who is responsible for the site (主办单位)' },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: plainText,
  },
  SUNLIT_SITE_OPERATOR: {
    fallback: '',
    meaning: { zh: '网站承办单位', en: 'who runs the site (承办单位)' },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: plainText,
  },
  SUNLIT_SITE_CONTACT: {
    fallback: '',
    meaning: { zh: '网站联系方式，如电话或邮箱', en: 'how to reach those who run the site' },
    accepts: { zh: '一行文字', en: 'a line of text' },
    read: plainText,
  },
  SUNLIT_SITE_IPV6: {
    fallback: '0',
    meaning: {
      zh: '页脚注明“本网站支持IPv6访问”；1 注明',
      en: 'whether the foot of the pages says that the site is reached by IPv6; 1 says so',
    },
    accepts: ON_OFF,
    read: onOff,
  },
} as const satisfies Record<string, Setting<unknown>>

export type SettingName = keyof typeof SETTINGS

type ValueOf<S> = S extends Setting<infer T> ? T : never

/** The accepted value of each setting, under its name. */
export type SettingValues = { readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> }
